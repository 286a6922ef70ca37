import type {
  ExampleExpectation,
  ExpectedTransition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { ExampleOutcome } from "../../runtime/core/transition/example-outcome.ts";
import { expectedProblem } from "./expected-outcome.ts";

/**
 * What a test expects once the outcome as it is now is what is wanted: of the same things as before, as exactly as
 * before. What it expected of what is gone is left out.
 */
export function acceptedOutcome(expect: ExampleExpectation, outcome: ExampleOutcome): ExampleExpectation {
  const { problems, moves, elsewhere, score, grade } = outcome;
  const accepted: ExampleExpectation = {
    ...(expect.valid === undefined ? {} : { valid: problems.length === 0 }),
    ...(expect.problems === undefined ? {} : { problems: problems.map(expectedProblem) }),
    ...fieldsNow(expect, outcome, "visible"),
    ...fieldsNow(expect, outcome, "required"),
    ...(expect.score === undefined || score === null ? {} : { score }),
    ...(expect.grade === undefined || grade === null ? {} : { grade }),
  };
  const now = Object.entries(expect.transitions ?? {}).flatMap(([name, before]) => {
    const move = moves.find((each) => each.name === name);
    if (move === undefined && !elsewhere.includes(name)) return [];
    return [[name, moveNow(before, move)] as const];
  });
  if (now.length > 0) accepted.transitions = Object.fromEntries(now);
  return Object.keys(accepted).length > 0 ? accepted : { valid: problems.length === 0 };
}

function moveNow(
  before: ExpectedTransition,
  move: ExampleOutcome["moves"][number] | undefined,
): ExpectedTransition {
  const allowed = move?.allowed ?? false;
  if (typeof before === "boolean") return allowed;
  if (before.problems === undefined) return { allowed };
  const problems = move?.problems.map(expectedProblem) ?? [{ code: "not-from-this-stage" }];
  return { allowed, problems };
}

function fieldsNow(
  expect: ExampleExpectation,
  { fields }: ExampleOutcome,
  what: "visible" | "required",
): ExampleExpectation {
  const now = Object.keys(expect[what] ?? {}).flatMap((name) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field === undefined ? [] : [[name, field[what]] as const];
  });
  return now.length === 0 ? {} : { [what]: Object.fromEntries(now) };
}
