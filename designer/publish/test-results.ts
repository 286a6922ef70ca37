import type { ProblemView } from "../../runtime/contract/generated/contract.ts";
import type { ExampleDefinition } from "../../runtime/core/definition/generated/definition.ts";

/** How an app's definition tests went. */
export interface TestResults {
  readonly total: number;
  /** The tests that fail, each once, however much it missed. */
  readonly failed: readonly ExampleDefinition[];
  /** Everything else that is wrong. */
  readonly other: readonly ProblemView[];
  /** Tests run only on a definition without other problems. */
  readonly ran: boolean;
}

/** Tells the definition tests that failed from the other problems of a check; `tests` are all that there are. */
export function testResults(
  problems: readonly ProblemView[],
  tests: readonly ExampleDefinition[] = [],
): TestResults {
  const isMiss = ({ code }: ProblemView) => code === "example-failed";
  const failed = new Set(problems.filter(isMiss).map(({ pointer }) => pointer.split("/")[2]));
  const other = problems.filter((problem) => !isMiss(problem));
  const ran = other.every(({ pointer }) => pointer.startsWith("/mapping"));
  return {
    total: tests.length,
    failed: tests.filter((_, index) => failed.has(String(index))),
    other,
    ran,
  };
}
