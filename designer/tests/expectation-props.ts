import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExampleExpectation } from "../../runtime/core/definition/generated/definition.ts";
import type { ExampleOutcome } from "../../runtime/core/transition/example-outcome.ts";

/** What every part of a test's expectations takes. */
export interface ExpectationProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly expect: ExampleExpectation;
  /** What comes of it now; null while that is not known. */
  readonly outcome: ExampleOutcome | null;
  readonly onChange: (expect: ExampleExpectation) => void;
}
