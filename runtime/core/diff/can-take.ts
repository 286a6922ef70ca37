import type { CompiledField } from "../compile/compiled.ts";
import { momentKinds } from "../fields/moment-kinds.ts";
import { numericKinds } from "../fields/numeric-kinds.ts";
import { decimalsOf } from "./decimals-of.ts";

const texts: readonly string[] = ["text", "long-text", "markdown"];
/** What says nothing, or not enough, as a text: ids, files, and what has parts. */
const noText: readonly string[] = [
  ...["user", "users", "team", "reference", "references", "table", "files", "image", "signature"],
  ...["address", "choices", "tags"],
];
/** Lists, by the kind of which they hold several. */
const lists: ReadonlyMap<string, string> = new Map([
  ["choice", "choices"],
  ["user", "users"],
  ["reference", "references"],
]);

/** Whether a field is of use to take over the values of another: it can hold what such a field means. */
export function canTake(target: CompiledField, from: CompiledField): boolean {
  const [to, was] = [target.kind.name, from.kind.name];
  if (texts.includes(to)) return !noText.includes(was);
  if (numericKinds.includes(to) && numericKinds.includes(was)) return decimalsOf(target) >= decimalsOf(from);
  if (momentKinds.includes(to) && momentKinds.includes(was)) return true;
  if (to !== was && lists.get(was) !== to) return false;
  if (target.schema["x-form"] !== from.schema["x-form"]) return false;
  return (
    [...(from.options?.keys() ?? [])].some((option) => target.options?.has(option)) || from.options === null
  );
}
