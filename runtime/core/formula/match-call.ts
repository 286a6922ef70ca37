import type { JsonObject } from "../json.ts";
import type { Expression, ExpressionType, Kind } from "./expression.ts";
import type { FormulaFunction } from "./formula-function.ts";
import type { Parameter, TypeLetter } from "./parameter.ts";
import { typeName } from "./expression.ts";

/** How arguments fit a function: each with the parameter that it meets, and the type of the result. */
export interface Match {
  readonly function: FormulaFunction;
  /** For each argument, narrowed to the kind that its letter stands for. */
  readonly parameters: readonly Parameter[];
  readonly arguments: readonly Expression[];
  /** The function is called once for each item of the lists among its arguments. */
  readonly forEachItem: boolean;
  readonly type: ExpressionType;
}

/** Why arguments do not fit; `argument` is the index of the one that is wrong, null where the whole call is. */
export interface Mismatch {
  readonly code: string;
  readonly argument: number | null;
  readonly params: JsonObject;
}

/** Checks the number and types of a call's arguments; pure, says the first thing that is wrong. */
export function matchCall(of: FormulaFunction, given: readonly Expression[]): Match | Mismatch {
  const parameters = parametersFor(of, given.length);
  if ("code" in parameters) return parameters;
  const letters = lettersIn(parameters, given);
  let rows: string | null = null;
  let table: string | null = null;
  for (const [at, { type }] of given.entries()) {
    const parameter = parameters[at];
    if (parameter === undefined) continue;
    const expected = expectedKinds(parameter, letters);
    if (!fitsShape(parameter, type, of) || !expected.some((kind) => fitsKind(type.kind, kind))) {
      const suffix = isForLists(parameter) ? "-list" : "";
      return mismatch("formula-argument-type", at, {
        name: of.name,
        parameter: parameter.name,
        expected: expected.map((kind) => `${kind}${suffix}`),
        found: typeName(type),
      });
    }
    if (type.rows === null) continue;
    if (parameter.lists === "rows") {
      if (table !== null && table !== type.rows)
        return mismatch("formula-lists-differ", at, { left: table, right: type.rows });
      table = type.rows;
    }
    if (parameter.lists !== "one") continue;
    if (rows !== null && rows !== type.rows)
      return mismatch("formula-lists-differ", at, { left: rows, right: type.rows });
    rows = type.rows;
  }
  const kind = of.result === "A" || of.result === "B" ? (letters.get(of.result) ?? "blank") : of.result;
  const narrowed = parameters.map((parameter) => ({
    ...parameter,
    accepts: expectedKinds(parameter, letters),
  }));
  return {
    function: of,
    parameters: narrowed,
    arguments: given,
    forEachItem: rows !== null,
    type: { kind, rows },
  };
}

function mismatch(code: string, argument: number | null, params: JsonObject): Mismatch {
  return { code, argument, params };
}

/** The parameter that each of `count` arguments meets. */
function parametersFor(of: FormulaFunction, count: number): readonly Parameter[] | Mismatch {
  const { name, parameters: fixed, repeated, last } = of;
  const minimum = fixed.filter((parameter) => !parameter.optional).length + repeated.length;
  if (count < minimum) return mismatch("formula-too-few-arguments", null, { name, minimum });
  if (repeated.length === 0) {
    if (count <= fixed.length) return fixed;
    return mismatch("formula-too-many-arguments", fixed.length, { name, maximum: fixed.length });
  }
  const rest = count - fixed.length;
  const left = rest % repeated.length;
  if (left !== 0 && !last) return mismatch("formula-arguments-in-pairs", null, { name });
  const groups = Array.from({ length: Math.floor(rest / repeated.length) }, () => repeated).flat();
  return [...fixed, ...groups, ...(left !== 0 && last ? [last] : [])];
}

/** What each letter stands for: the first kind that is given for it, but a date where dates and date-times mix. */
function lettersIn(
  parameters: readonly Parameter[],
  given: readonly Expression[],
): ReadonlyMap<TypeLetter, Kind> {
  const letters = new Map<TypeLetter, Kind>();
  for (const [at, { type }] of given.entries()) {
    const letter = parameters[at]?.letter ?? null;
    if (letter === null || type.kind === "blank") continue;
    const bound = letters.get(letter);
    if (bound === undefined || (bound === "date-time" && type.kind === "date"))
      letters.set(letter, type.kind);
  }
  return letters;
}

function expectedKinds(
  { accepts, letter }: Parameter,
  letters: ReadonlyMap<TypeLetter, Kind>,
): readonly Kind[] {
  const bound = letter === null ? undefined : letters.get(letter);
  return bound !== undefined && accepts.includes(bound) ? [bound] : accepts;
}

function fitsKind(found: Kind, expected: Kind): boolean {
  return found === expected || found === "blank" || (found === "date-time" && expected === "date");
}

function isForLists({ lists }: Parameter): boolean {
  return lists === "list" || lists === "rows";
}

/** A function over whole lists is not also called item by item: which of both would be meant? */
function fitsShape(parameter: Parameter, type: ExpressionType, of: FormulaFunction): boolean {
  if (isForLists(parameter)) return type.rows !== null;
  if (parameter.lists !== "one" || type.rows === null) return true;
  return [...of.parameters, ...of.repeated].every(({ lists }) => lists === "one" || lists === "whole");
}
