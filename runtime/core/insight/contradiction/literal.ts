import type { Leaf } from "../../condition/compiled-condition.ts";

/** One assertion of a condition, or its opposite. */
export interface Literal {
  readonly leaf: Leaf;
  readonly negated: boolean;
}
