import type {
  ExampleExpectation,
  ExpectedProblem,
  ExpectedTransition,
} from "../definition/generated/definition.ts";
import type { Json } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { ExampleOutcome } from "./example-outcome.ts";
import type { ExampleResult } from "./example-result.ts";
import { meetProblems } from "./meet-problems.ts";

type Misses = ExampleResult["misses"];

/** One key of `expect`, held against what came of the example's record. */
type Expectation = (outcome: ExampleOutcome, expect: ExampleExpectation) => Misses;

/** Every key of `expect`; each says nothing where the example leaves it out. */
export const exampleExpectations: readonly Expectation[] = [
  ({ problems }, { valid, problems: wanted }) =>
    told(
      valid === undefined || valid === (problems.length === 0)
        ? []
        : [{ pointer: "/valid", expected: valid, actual: problems.map(shown) }],
      wanted === undefined ? [] : compareProblems("/problems", wanted, problems),
    ),
  (outcome, { visible }) => compareFields(outcome, "visible", visible),
  (outcome, { required }) => compareFields(outcome, "required", required),
  (outcome, { transitions = {} }) =>
    Object.entries(transitions).flatMap(([name, expected]) => compareMove(outcome, name, expected)),
  (outcome, { score }) =>
    score === undefined || score === outcome.score
      ? []
      : [{ pointer: "/score", expected: score, actual: outcome.score }],
  (outcome, { grade }) =>
    grade === undefined || grade === outcome.grade
      ? []
      : [{ pointer: "/grade", expected: grade, actual: outcome.grade }],
];

function compareFields(
  { fields }: ExampleOutcome,
  what: "visible" | "required",
  expectations: { readonly [field: string]: boolean } = {},
): Misses {
  return Object.entries(expectations).flatMap(([field, expected]) => {
    const actual = (Object.hasOwn(fields, field) ? fields[field]?.[what] : null) ?? null;
    return actual === expected ? [] : [{ pointer: pointerTo(`/${what}`, field), expected, actual }];
  });
}

function compareMove(
  { moves, elsewhere }: ExampleOutcome,
  name: string,
  expected: ExpectedTransition,
): Misses {
  const pointer = pointerTo("/transitions", name);
  const { allowed, problems } = typeof expected === "boolean" ? { allowed: expected } : expected;
  const move = moves.find((each) => each.name === name);
  const code = elsewhere.includes(name) ? "not-from-this-stage" : "unknown-transition";
  const found: readonly Problem[] = move?.problems ?? [{ code, pointer: "", params: {} }];
  const misses = problems === undefined ? [] : compareProblems(`${pointer}/problems`, problems, found);
  const actual = move?.allowed ?? false;
  return told(actual === allowed ? [] : [{ pointer, expected: allowed, actual: found.map(shown) }], misses);
}

/** One miss is told once: by the problems that were expected, where there are any, else by whether there are some. */
function told(whether: Misses, which: Misses): Misses {
  const isNamed = which.some(({ expected }) => Array.isArray(expected) && expected.length > 0);
  return whether.length === 0 || isNamed ? which : whether;
}

/** Every expected problem must be there once, in any order, and nothing else. */
function compareProblems(
  pointer: string,
  expected: readonly ExpectedProblem[],
  actual: readonly Problem[],
): Misses {
  const { missing, others } = meetProblems(expected, actual);
  if (missing.length === 0 && others.length === 0) return [];
  return [{ pointer, expected: expected.map((each) => ({ ...each })), actual: actual.map(shown) }];
}

function shown({ code, pointer, params }: Problem): Json {
  const { rule } = params;
  return rule === undefined ? { code, pointer } : { code, pointer, rule };
}
