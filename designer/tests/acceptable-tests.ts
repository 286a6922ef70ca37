import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { ExampleOutcome } from "../../runtime/core/transition/example-outcome.ts";
import type { TestRun } from "./test-run.ts";

/** A failing test whose new outcome can be accepted. */
export interface AcceptableTest {
  readonly test: ExampleDefinition;
  readonly misses: TestRun["misses"];
  readonly outcome: ExampleOutcome;
  /** What its record holds that the draft does not know: then what comes of it is worth little. */
  readonly unknown: readonly Problem[];
  /** Only its score, its grade or what is shown and required come out otherwise, of a record that is known in whole. */
  readonly plain: boolean;
}

const followsFromRules = new Set(["score", "grade", "visible", "required"]);
const isUnknown = ({ code }: Problem) => code === "unknown-option" || code === "unknown-field";

/** The failing tests, as far as their forms are there, in their order. */
export function acceptableTests(
  tests: readonly ExampleDefinition[],
  runs: ReadonlyMap<string, TestRun> | null,
): readonly AcceptableTest[] {
  return tests.flatMap((test) => {
    const run = runs?.get(test.name);
    if (run === undefined || run.passed || run.outcome === null) return [];
    const { misses, outcome } = run;
    const unknown = outcome.problems.filter(isUnknown);
    const follows = misses.every(({ pointer }) => followsFromRules.has(pointer.split("/")[1] ?? ""));
    return [{ test, misses, outcome, unknown, plain: follows && unknown.length === 0 }];
  });
}
