import type { ConditionTree, Leaf } from "./compiled-condition.ts";

/** Every assertion of a condition, in order. */
export function leavesOf(tree: ConditionTree): readonly Leaf[] {
  switch (tree.kind) {
    case "leaf":
      return [tree];
    case "not":
      return leavesOf(tree.part);
    default:
      return tree.parts.flatMap(leavesOf);
  }
}
