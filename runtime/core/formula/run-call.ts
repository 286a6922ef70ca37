import type { Evaluation } from "./evaluation.ts";
import type { Kind } from "./expression.ts";
import type { FormulaFunction } from "./formula-function.ts";
import type { Match } from "./match-call.ts";
import type { Parameter } from "./parameter.ts";
import type { Scalar, Value } from "./value.ts";
import { bounded, Decimal, zero } from "./decimal.ts";
import { spend } from "./evaluation.ts";
import { localDate } from "./moment.ts";
import { valueText } from "./value-text.ts";
import { clipped, isBlank } from "./value.ts";

/** Steps that finding the date of an instant in a zone is worth. */
const zoneCost = 10;

type Argument = (evaluation: Evaluation) => Value;

/** The closure of a call whose arguments were found to fit. */
export function runCall(match: Match): (evaluation: Evaluation) => Value {
  const { function: of, parameters } = match;
  const args: Argument[] = match.arguments.map(({ type, run }, at) =>
    adapted(run, type.kind, parameters[at]),
  );
  if (!match.forEachItem) {
    return (evaluation) =>
      call(
        of,
        parameters,
        args.map((arg) => () => arg(evaluation)),
        evaluation,
      );
  }
  const isList = match.arguments.map(({ type }, at) => type.rows !== null && parameters[at]?.lists === "one");
  return (evaluation) => callForEachItem(of, parameters, args, isList, evaluation);
}

function callForEachItem(
  of: FormulaFunction,
  parameters: readonly Parameter[],
  args: readonly Argument[],
  isList: readonly boolean[],
  evaluation: Evaluation,
): Value {
  const lists = args.map((arg, at) => (isList[at] ? (arg(evaluation) as readonly Scalar[]) : null));
  const single = args.map((arg) => once(() => arg(evaluation)));
  const items: Scalar[] = [];
  const length = Math.max(...lists.map((list) => list?.length ?? 0));
  for (let row = 0; row < length && evaluation.left >= 0; row += 1) {
    const thunks = lists.map((list, at) => (list ? () => list[row] ?? null : (single[at] ?? nothing)));
    items.push(call(of, parameters, thunks, evaluation) as Scalar);
  }
  return items;
}

const nothing = () => null;

function once(work: () => Value): () => Value {
  let result: { value: Value } | null = null;
  return () => (result ??= { value: work() }).value;
}

function call(
  of: FormulaFunction,
  parameters: readonly Parameter[],
  args: readonly (() => Value)[],
  evaluation: Evaluation,
): Value {
  if (!spend(evaluation, 1)) return null;
  if (of.choose) return of.choose(args);
  const values: Value[] = [];
  for (const [at, arg] of args.entries()) {
    const { lists, blank } = parameters[at] ?? {};
    const value = arg();
    if (blank === "stop" && isBlank(value)) return null;
    if (lists !== "spread") values.push(value);
    else for (const item of asItems(value)) if (blank !== "skip" || !isBlank(item)) values.push(item);
  }
  if (!spend(evaluation, values.reduce(cost, 0))) return null;
  return kept(of.evaluate?.(values as never[], evaluation) ?? null, evaluation);
}

/** What it costs to work on one more value. */
function cost(total: number, value: Value): number {
  return total + (Array.isArray(value) ? value.length : typeof value === "string" ? value.length >> 6 : 0);
}

function asItems(value: Value): readonly Scalar[] {
  return Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar];
}

/** Keeps a result in bounds and charges for its length. */
function kept(value: Value, evaluation: Evaluation): Value {
  if (value instanceof Decimal) {
    spend(evaluation, value.c.length >> 1);
    return bounded(value);
  }
  if (typeof value !== "string") return value;
  spend(evaluation, value.length >> 6);
  return clipped(value);
}

/** An argument brought to what its parameter wants, item by item: as text, as a date, with a default for blank. */
function adapted(run: Argument, kind: Kind, parameter: Parameter | undefined): Argument {
  if (parameter === undefined) return run;
  const convert = converter(kind, parameter);
  if (convert === null) return run;
  return (evaluation) => {
    const value = run(evaluation);
    return Array.isArray(value)
      ? (value as readonly Scalar[]).map((item) => convert(item, evaluation))
      : convert(value as Scalar, evaluation);
  };
}

function converter(
  kind: Kind,
  parameter: Parameter,
): ((value: Scalar, evaluation: Evaluation) => Scalar) | null {
  if (parameter.asText) return (value, evaluation) => valueText(value, kind, evaluation);
  if (kind === "date-time" && !parameter.accepts.includes("date-time")) {
    return (value, evaluation) => {
      if (value === null || !spend(evaluation, zoneCost)) return null;
      return localDate(String(value), evaluation.facts.timeZone);
    };
  }
  if (parameter.blank !== "default") return null;
  const instead = parameter.accepts.includes("number")
    ? zero
    : parameter.accepts.includes("text")
      ? ""
      : false;
  return (value) => value ?? instead;
}
