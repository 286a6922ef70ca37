import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { documentNodes } from "./document-nodes.ts";
import { heldLeft } from "./held-left.ts";
import type { HeldValue } from "./held-records.ts";
import { readAt } from "../edits/read-at.ts";

/** The edits that take records of a form out of the demo data, and what others of them refer to by their key. */
export function withoutDemo(document: Json, form: string, gone: readonly HeldValue[]): readonly Edit[] {
  if (gone.length === 0) return [];
  const keys = new Set<Json | undefined>(gone.map(({ value }) => readAt(value, ["key"])));
  const leave = (value: Json): Json | undefined => {
    if (keys.has(value)) return undefined;
    if (!Array.isArray(value)) return value;
    const left = value.filter((one: Json) => !keys.has(one));
    return left.length === 0 ? undefined : left;
  };
  const references = documentNodes(document)
    .filter(({ keyword, value }) => keyword === "x-form" && value === form)
    .map(({ at }) => fieldAt(at));
  return [
    ...references.flatMap((field) => heldLeft(document, field, leave)).filter(({ at }) => at[0] === "demo"),
    // From the end, so that the numbers of those without a key still hold.
    ...gone.toReversed().map(({ at }): Edit => ({ do: "remove", at })),
  ];
}

/** The field whose `x-form` this is: of a list of references it stands in its `items`. */
function fieldAt(at: Path): Path {
  const owner = at.slice(0, -1);
  return owner.at(-1) === "items" ? owner.slice(0, -1) : owner;
}
