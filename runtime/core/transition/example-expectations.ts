import type {
  ExampleDefinition,
  ExpectedProblem,
  ExpectedTransition,
} from "../definition/generated/definition.ts";
import { pipelineOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Json } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { fieldStates } from "../validate/field-states.ts";
import { unknownFields } from "../validate/unknown-fields.ts";
import { validate } from "../validate/validate.ts";
import type { ExampleResult } from "./example-result.ts";
import { permissionProblems } from "./permission-problems.ts";
import { transitionsOf } from "./transitions-of.ts";

type Misses = ExampleResult["misses"];

/** One key of `expect`, held against what the engine says of the example's record. */
type Expectation = (context: EngineContext, record: EngineRecord, example: ExampleDefinition) => Misses;

/** Every key of `expect`; each says nothing where the example leaves it out. */
export const exampleExpectations: readonly Expectation[] = [
  (context, record, example) => {
    const { valid } = example.expect;
    const problems = problemsOf(context, record, example);
    return valid === undefined || valid === (problems.length === 0)
      ? []
      : [{ pointer: "/valid", expected: valid, actual: problems.map(shown) }];
  },
  (context, record, example) => {
    const { problems } = example.expect;
    return problems === undefined
      ? []
      : compareProblems("/problems", problems, problemsOf(context, record, example));
  },
  (context, record, { expect: { visible = {} } }) => {
    const states = fieldStates(context, record);
    return Object.entries(visible).flatMap(([field, expected]) => {
      const actual = states.get(field)?.visible ?? null;
      return actual === expected ? [] : [{ pointer: pointerTo("/visible", field), expected, actual }];
    });
  },
  (context, record, { expect: { transitions = {} } }) =>
    Object.entries(transitions).flatMap(([name, expected]) => compareMove(context, record, name, expected)),
  (_, record, { expect: { score } }) =>
    score === undefined || score === record.score?.total
      ? []
      : [{ pointer: "/score", expected: score, actual: record.score?.total ?? null }],
  (_, record, { expect: { grade } }) =>
    grade === undefined || grade === record.score?.grade
      ? []
      : [{ pointer: "/grade", expected: grade, actual: record.score?.grade ?? null }],
];

function problemsOf(context: EngineContext, record: EngineRecord, { record: given }: ExampleDefinition) {
  return [...unknownFields(context.form, given.data), ...validate(context, record)];
}

function compareMove(
  context: EngineContext,
  record: EngineRecord,
  name: string,
  expected: ExpectedTransition,
): Misses {
  const pointer = pointerTo("/transitions", name);
  const { allowed, problems } = typeof expected === "boolean" ? { allowed: expected } : expected;
  const option = transitionsOf(context, record).find((each) => each.name === name);
  const transition = pipelineOf(context.form, record)?.transitions.get(name);
  const found: readonly Problem[] =
    option && transition
      ? [...permissionProblems(context, record, transition), ...option.problems]
      : [{ code: transition ? "not-from-this-stage" : "unknown-transition", pointer: "", params: {} }];
  const misses = problems === undefined ? [] : compareProblems(`${pointer}/problems`, problems, found);
  const actual = option?.allowed ?? false;
  return actual === allowed ? misses : [{ pointer, expected: allowed, actual: found.map(shown) }, ...misses];
}

/** Every expected problem must be there once, in any order, and nothing else. */
function compareProblems(
  pointer: string,
  expected: readonly ExpectedProblem[],
  actual: readonly Problem[],
): Misses {
  const left = [...actual];
  const missing = expected.filter((wanted) => {
    const at = left.findIndex((problem) => fits(problem, wanted));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (missing.length === 0 && left.length === 0) return [];
  return [{ pointer, expected: expected.map((each) => ({ ...each })), actual: actual.map(shown) }];
}

function fits({ code, pointer, params }: Problem, wanted: ExpectedProblem): boolean {
  return (
    (wanted.code === undefined || wanted.code === code) &&
    (wanted.pointer === undefined || wanted.pointer === pointer) &&
    (wanted.rule === undefined || wanted.rule === params["rule"])
  );
}

function shown({ code, pointer, params }: Problem): Json {
  const { rule } = params;
  return rule === undefined ? { code, pointer } : { code, pointer, rule };
}
