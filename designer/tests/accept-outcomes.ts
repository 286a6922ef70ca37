import type { Text } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Step } from "../draft/step.ts";
import { acceptedOutcome } from "./accepted-outcome.ts";
import type { AcceptableTest } from "./acceptable-tests.ts";

/** Has tests expect what comes of them now, in one step that is called `title`. */
export function acceptOutcomes(tests: readonly AcceptableTest[], title: Text): Step {
  return {
    label: { verb: "change", noun: "example", title },
    edits: tests.map(({ test: { name, expect }, outcome }) => ({
      do: "set",
      at: ["examples", name, "expect"],
      value: acceptedOutcome(expect, outcome) as unknown as Json,
    })),
  };
}
