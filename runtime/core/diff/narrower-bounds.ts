import type { FieldSchema } from "../definition/generated/definition.ts";

const least = ["minimum", "minLength", "minItems"] as const;
const most = ["maximum", "maxLength", "maxItems"] as const;

/**
 * Whether the bounds of a field may allow less than they did. Where an upper one is not there any more, its kind may have
 * a lower one.
 */
export function narrowerBounds(before: FieldSchema, after: FieldSchema): boolean {
  const isHigher = (name: (typeof least)[number]) => (after[name] ?? -Infinity) > (before[name] ?? -Infinity);
  const isLower = (name: (typeof most)[number]) => {
    const [was, is] = [before[name], after[name]];
    return is === undefined ? was !== undefined : is < (was ?? Infinity);
  };
  const isOther = after.pattern !== undefined && after.pattern !== before.pattern;
  return isOther || least.some(isHigher) || most.some(isLower);
}
