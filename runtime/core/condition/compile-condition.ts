import type { CompiledCondition, ConditionTree, Explanation } from "./compiled-condition.ts";
import type { Circumstance, Facts } from "../circumstance.ts";
import type { ConditionScope } from "./condition-scope.ts";
import { leafTest, type Test } from "./leaf-test.ts";
import { leavesOf } from "./leaves-of.ts";
import { readCondition } from "./read-condition.ts";

interface Node {
  readonly test: Test;
  readonly explain: (facts: Facts, at: Circumstance) => Explanation;
}

/**
 * Compiles a condition that passed `checkCondition` in the same scope; throws on any other. The closures never
 * throw, whatever JSON the facts hold.
 */
export function compileCondition(condition: unknown, scope: ConditionScope): CompiledCondition {
  const { tree, problems } = readCondition(condition, scope, "");
  if (tree === null) throw new Error(`condition was not checked: ${JSON.stringify(problems)}`);
  return compileTree(tree, scope);
}

/** Compiles a tree that was read in the same scope, or put together from such trees. */
export function compileTree(tree: ConditionTree, scope: ConditionScope): CompiledCondition {
  const leaves = leavesOf(tree);
  const reads = new Set(
    leaves.flatMap(({ field, operand }) => (operand.kind === "field" ? [field, operand.field] : [field])),
  );
  const volatile =
    leaves.some(({ operand }) => operand.kind === "relative") ||
    [...reads].some((name) => scope.field(name)?.volatile === true);
  return { tree, reads, volatile, ...compileNode(tree, scope) };
}

function compileNode(tree: ConditionTree, scope: ConditionScope): Node {
  switch (tree.kind) {
    case "leaf": {
      const test = leafTest(tree, scope);
      return { test, explain: (facts, at) => ({ ...tree, holds: test(facts, at) }) };
    }
    case "not": {
      const part = compileNode(tree.part, scope);
      return {
        test: (facts, at) => !part.test(facts, at),
        explain: (facts, at) => {
          const explained = part.explain(facts, at);
          return { kind: "not", part: explained, holds: !explained.holds };
        },
      };
    }
    default:
      return compileGroup(
        tree.kind,
        tree.parts.map((part) => compileNode(part, scope)),
      );
  }
}

function compileGroup(kind: "all" | "any", parts: readonly Node[]): Node {
  return {
    test: groupTest(
      kind,
      parts.map(({ test }) => test),
    ),
    explain: (facts, at) => {
      const explained = parts.map(({ explain }) => explain(facts, at));
      const holds =
        kind === "all" ? explained.every((part) => part.holds) : explained.some((part) => part.holds);
      return { kind, parts: explained, holds };
    },
  };
}

/** Every decision goes through these: a loop takes a part of what a callback for each takes. */
function groupTest(kind: "all" | "any", tests: readonly Test[]): Test {
  const decisive = kind === "any";
  return (facts, at) => {
    for (let index = 0; index < tests.length; index += 1)
      if (tests[index]?.(facts, at) === decisive) return decisive;
    return !decisive;
  };
}
