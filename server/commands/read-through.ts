import { referencedIds } from "../../runtime/core/derive/referenced-ids.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordData } from "../../runtime/core/record.ts";

/** Everything that is read of other records where one of these is decided, in one order. */
export function readThrough(
  { form, surroundings }: EngineContext,
  datas: readonly RecordData[],
): readonly Json[] {
  return [...form.readsThrough].flatMap(([reference, fields]) => {
    const ids = new Set(datas.flatMap((data) => referencedIds(data, reference)));
    return [...ids].flatMap((id) =>
      [...fields].map((field) => surroundings.through(reference, id, field) ?? null),
    );
  });
}
