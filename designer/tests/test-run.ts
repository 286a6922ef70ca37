import type { ExampleOutcome } from "../../runtime/core/transition/example-outcome.ts";
import type { ExampleResult } from "../../runtime/core/transition/example-result.ts";

/** How a definition test went, and everything that came of it; without an outcome where its form is gone. */
export interface TestRun extends ExampleResult {
  readonly outcome: ExampleOutcome | null;
}
