import type { ConditionTree } from "./compiled-condition.ts";

/** One tree that holds when all (or any) of the parts hold; a group within a group of its kind is dissolved. */
export function combine(kind: "all" | "any", parts: readonly ConditionTree[]): ConditionTree {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { kind, parts: flat };
}
