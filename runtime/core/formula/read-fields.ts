import type { Json } from "../json.ts";
import type { Compilation } from "./compilation.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Expression } from "./expression.ts";
import type { FormulaFacts, FormulaScalarType, FormulaType } from "./formula.ts";
import type { Scalar, Value } from "./value.ts";
import { fail } from "./compilation.ts";
import { spend } from "./evaluation.ts";
import { expressionType } from "./expression.ts";
import { functionsByName } from "./functions/catalogue.ts";
import { fromJson } from "./json-value.ts";
import { suggestion } from "../problem/suggestion.ts";

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Compiles a plain name: a field, all rows of a table, or the record that a reference leads to. */
export function readName(name: string, place: Place, compilation: Compilation): Expression | null {
  const { scope, reads } = compilation;
  const type = scope.type(name);
  const table = type === undefined && scope.table(name) !== undefined;
  if (type === undefined && !table && scope.reference(name) === undefined)
    return unknown(name, place, compilation);
  reads.add(name);
  const value = (facts: FormulaFacts) => facts.value(name);
  if (type !== undefined) return field(type, name, value);
  if (table) {
    return {
      type: { kind: "record", rows: name },
      run: (evaluation) => items(value(evaluation.facts), evaluation, () => true),
    };
  }
  return {
    type: { kind: "record", rows: null },
    run: ({ facts }) => (typeof value(facts) === "string" && value(facts) !== "" ? true : null),
  };
}

/** Compiles `owner.name`: a field of a referenced record, or a column of a table as a list over its rows. */
export function readPath(
  owner: string,
  ownerPlace: Place,
  name: string,
  place: Place,
  compilation: Compilation,
): Expression | null {
  const { scope, reads, readsThrough } = compilation;
  const reference = scope.reference(owner);
  const target = reference ?? scope.table(owner);
  if (!target) {
    const leads = (candidate: string) => (scope.reference(candidate) ?? scope.table(candidate)) !== undefined;
    if (scope.type(owner) === undefined) return unknown(owner, ownerPlace, compilation, leads);
    return fail(compilation, ownerPlace, "formula-has-no-fields", { name: owner });
  }
  const type = target.type(name);
  if (type === undefined) {
    const params = { name, of: owner, suggestion: suggestion(name, target.names()) };
    return fail(compilation, place, "formula-unknown-field-of", params);
  }
  reads.add(owner);
  if (reference) {
    readsThrough.set(`${owner}.${name}`, { reference: owner, field: name });
    return field(type, `${owner}.${name}`, (facts) => facts.through(owner, name));
  }
  const { kind, rows } = expressionType(type, owner);
  if (rows !== null) return fail(compilation, place, "formula-nested-list", { name, of: owner });
  return {
    type: { kind, rows: owner },
    run: (evaluation) =>
      items(evaluation.facts.value(owner), evaluation, (row) =>
        fromJson(cell(row, name), type as FormulaScalarType),
      ),
  };
}

function unknown(
  name: string,
  place: Place,
  compilation: Compilation,
  fits: (candidate: string) => boolean = () => true,
): null {
  const names = compilation.scope.names();
  if (names.includes(name)) return fail(compilation, place, "formula-unreadable-field", { name });
  const called = functionsByName.has(name.toUpperCase()) ? `${name.toUpperCase()}()` : null;
  const nearest = called ?? suggestion(name, [...names, "TRUE", "FALSE"].filter(fits));
  return fail(compilation, place, "formula-unknown-field", { name, suggestion: nearest });
}

function field(
  type: FormulaType,
  owner: string,
  read: (facts: FormulaFacts) => Json | undefined,
): Expression {
  const expression = expressionType(type, owner);
  const scalar = expression.kind as FormulaScalarType;
  if (expression.rows !== null) {
    const run = (evaluation: Evaluation) =>
      items(read(evaluation.facts), evaluation, (item) => fromJson(item, scalar));
    return { type: expression, run };
  }
  return { type: expression, run: ({ facts }) => fromJson(read(facts), scalar) };
}

/** The items of an array, each read; none for anything else, and none where they are more than a run may cost. */
function items(json: Json | undefined, evaluation: Evaluation, read: (item: Json) => Scalar): Value {
  if (!Array.isArray(json) || !spend(evaluation, json.length)) return [];
  return (json as readonly Json[]).map(read);
}

function cell(row: Json, column: string): Json | undefined {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return undefined;
  return Object.hasOwn(row, column) ? (row as { readonly [column: string]: Json })[column] : undefined;
}
