import type { CompiledField } from "../compile/compiled.ts";
import { isDerived } from "../compile/is-derived.ts";
import { numericKinds } from "../fields/numeric-kinds.ts";
import type { BoundsWay } from "./mapping.ts";
import { narrowerBounds } from "./narrower-bounds.ts";
import { staysAsIs } from "./stays-as-is.ts";

const texts: readonly string[] = ["text", "long-text", "markdown"];

/** What can become of values that are beyond the bounds that their field has by now, other than that they go. */
export function boundsWays(before: CompiledField, after: CompiledField): readonly BoundsWay[] {
  if (isDerived(before) || isDerived(after)) return [];
  const stays = staysAsIs(before, after) && before.kind === after.kind;
  if (stays && !narrowerBounds(before.schema, after.schema)) return [];
  return [...(stays ? (["keep"] as const) : []), ...(canFit(before, after) ? (["fit"] as const) : [])];
}

/** Whether there is a way within the bounds: a pattern or a least length says nothing of what to write instead. */
function canFit(
  { kind: from, schema: was }: CompiledField,
  { kind: to, schema: is }: CompiledField,
): boolean {
  const isNumber = numericKinds.includes(from.name) && numericKinds.includes(to.name);
  const isText = texts.includes(from.name) && texts.includes(to.name);
  if (from !== to) return isNumber || isText;
  if (isNumber) return true;
  return isText ? is.maxLength !== was.maxLength : is.maxItems !== was.maxItems;
}
