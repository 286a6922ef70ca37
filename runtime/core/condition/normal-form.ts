import type { ConditionTree } from "./compiled-condition.ts";

/** The same condition with `not` nowhere but directly over a leaf. */
export function normalForm(tree: ConditionTree, negated = false): ConditionTree {
  switch (tree.kind) {
    case "leaf":
      return negated ? { kind: "not", part: tree } : tree;
    case "not":
      return normalForm(tree.part, !negated);
    default: {
      const kind = negated === (tree.kind === "all") ? "any" : "all";
      return { kind, parts: tree.parts.map((part) => normalForm(part, negated)) };
    }
  }
}
