import type { AggregateResult, RecordRow } from "../../runtime/contract/generated/contract.ts";
import type { Json } from "../../runtime/core/json.ts";

type Groups = AggregateResult["groups"];

/** Groups by a reference and the stage, by a field of the records to which it leads in the place of these. */
export function groupsThrough(
  groups: Groups,
  behind: readonly Pick<RecordRow, "id" | "data">[],
  field: string,
): Groups {
  const values = new Map(behind.map(({ id, data }) => [id, plain(data[field])]));
  return groups.map((group) => {
    const [id, ...others] = group.key;
    return { ...group, key: [(typeof id === "string" ? values.get(id) : null) ?? null, ...others] };
  });
}

function plain(value: Json | undefined): string | boolean | null {
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}
