import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../path.ts";
import { documentNodes } from "./document-nodes.ts";

/**
 * Every value of the demo data that is an option, by its path in a field or in a column of a table: the entry of a
 * record or a row, or one of several in a list.
 */
export function* demoChoices(document: Json, option: Path): Generator<Path> {
  const [, form, , , field = "", ...below] = option;
  const column = below[0] === "items" ? below[2] : undefined;
  for (const { at, value } of documentNodes(document)) {
    if (at[0] !== "demo" || at[1] !== form || at[3] !== "data" || value !== option.at(-1)) continue;
    const [name, ...inside] = at.slice(4);
    if (name !== field) continue;
    const chosen = column === undefined ? inside : inside[1] === column ? inside.slice(2) : null;
    if (chosen !== null && chosen.length < 2) yield at;
  }
}
