import { useState } from "react";
import { checkCondition } from "../../runtime/core/condition/check-condition.ts";
import type { ConditionScope } from "../../runtime/core/condition/condition-scope.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { type GroupNode, newRow } from "./condition-tree.ts";
import { readTree } from "./read-tree.ts";
import { writeTree } from "./write-tree.ts";

const textOf = (condition: Json | undefined) => JSON.stringify(condition) ?? "";

const sizeCodes = new Set(["condition-too-deep", "condition-too-large", "condition-too-many-values"]);

interface Editing {
  readonly tree: GroupNode;
  /** The condition outside as it was last seen. */
  readonly seen: string;
}

/** The tree with a row to begin with. */
function withRow(tree: GroupNode): GroupNode {
  return tree.parts.length === 0 ? { ...tree, parts: [newRow()] } : tree;
}

/**
 * A condition as a tree while it is edited. What is finished goes out at once; rows that are not stay here, and the
 * tree is read anew only when the condition changes from elsewhere.
 */
export function useConditionTree(
  condition: Json | undefined,
  onChange: (condition: Json | undefined) => void,
  scope: ConditionScope,
  allowNone: boolean,
): {
  readonly tree: GroupNode;
  readonly change: (tree: GroupNode) => void;
  /** Why what is here does not count as a whole. */
  readonly problem: Problem | "none" | null;
} {
  const [editing, setEditing] = useState<Editing>(() => ({
    tree: withRow(readTree(condition)),
    seen: textOf(condition),
  }));
  const outside = textOf(condition);
  let { tree } = editing;
  if (outside !== editing.seen) {
    if (outside !== textOf(writeTree(tree))) tree = readTree(condition);
    setEditing({ tree, seen: outside });
  }
  const problemOf = (written: Json | undefined) => {
    if (written === undefined) return allowNone ? null : ("none" as const);
    return checkCondition(written, scope, "").find(({ code }) => sizeCodes.has(code)) ?? null;
  };
  return {
    tree,
    change: (next) => {
      const written = writeTree(next);
      setEditing((before) => ({ ...before, tree: next }));
      if (problemOf(written) === null && textOf(written) !== outside) onChange(written);
    },
    problem: problemOf(writeTree(tree)),
  };
}
