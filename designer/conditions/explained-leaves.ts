import type { Explanation, Leaf } from "../../runtime/core/condition/compiled-condition.ts";

/** One thing that a condition asks for, as it counts in the whole, and whether it is so. */
export interface ExplainedLeaf {
  readonly leaf: Leaf;
  readonly negated: boolean;
  readonly holds: boolean;
}

/** Every assertion of an evaluated condition in order; below a `not` the opposite is asked for. */
export function explainedLeaves(explained: Explanation, negated = false): readonly ExplainedLeaf[] {
  switch (explained.kind) {
    case "leaf": {
      const { holds, ...leaf } = explained;
      return [{ leaf, negated, holds: holds !== negated }];
    }
    case "not":
      return explainedLeaves(explained.part, !negated);
    default:
      return explained.parts.flatMap((part) => explainedLeaves(part, negated));
  }
}
