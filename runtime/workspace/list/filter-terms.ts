import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { Json, JsonObject } from "../../core/json.ts";

/** One comparison that a reader adds to a view. */
export interface FilterTerm {
  readonly field: string;
  readonly comparison: FilterComparison;
  readonly value: Json;
}

export type FilterComparison =
  "is" | "isNot" | "contains" | "atLeast" | "atMost" | "filled" | "emptyOp" | "mine";

/** The comparisons that make sense for a field. */
export function comparisonsOf(form: CompiledForm, field: string): readonly FilterComparison[] {
  if (field === "_owner") return ["mine", "filled", "emptyOp"];
  if (field === "_stage" || field === "_grade") return ["is", "isNot"];
  if (field === "_score" || field === "_probability") return ["atLeast", "atMost"];
  const kind = form.fields.get(field)?.kind;
  if (kind === undefined) return [];
  const has = (operator: (typeof kind.operators)[number]) => kind.operators.includes(operator);
  const found: FilterComparison[] = [];
  if (has("textContains")) found.push("contains");
  if (has("eq")) found.push("is", "isNot");
  else if (has("contains")) found.push("contains");
  if (has("ge")) found.push("atLeast", "atMost");
  if (has("isSelf")) found.push("mine");
  if (kind.name !== "boolean") found.push("filled", "emptyOp");
  return found;
}

/** A term as a condition of the definition language. */
export function termCondition(form: CompiledForm, { field, comparison, value }: FilterTerm): JsonObject {
  const assert = (assertion: JsonObject): JsonObject => ({ properties: { [field]: assertion } });
  const isList = form.fields.get(field)?.kind.operators.includes("textContains") !== true;
  switch (comparison) {
    case "is":
      return assert({ const: value });
    case "isNot":
      return { not: assert({ const: value }) };
    case "contains":
      return assert(isList ? { contains: { const: value } } : { "x-text": { op: "contains", value } });
    case "atLeast":
      return assert({ minimum: value });
    case "atMost":
      return assert({ maximum: value });
    case "mine":
      return assert({ "x-actor": "self" });
    case "filled":
      return { required: [field] };
    case "emptyOp":
      return { not: { required: [field] } };
  }
}

/** The terms as one condition, in the form in which an address holds it; undefined for none. */
export function termsFilter(form: CompiledForm, terms: readonly FilterTerm[]): string | undefined {
  if (terms.length === 0) return undefined;
  return JSON.stringify({ allOf: terms.map((term) => termCondition(form, term)) });
}

/** The terms that a filter in an address was made of; null where it was not made by clicking. */
export function readTerms(form: CompiledForm, filter: JsonObject | null): readonly FilterTerm[] | null {
  if (filter === null) return [];
  const parts = filter["allOf"];
  if (!Array.isArray(parts) || Object.keys(filter).length !== 1) return null;
  const terms = parts.map((part: JsonObject) => readTerm(form, part));
  return terms.every((term) => term !== null) ? terms : null;
}

const comparisons: readonly FilterComparison[] = [
  "is",
  "isNot",
  "contains",
  "atLeast",
  "atMost",
  "mine",
  "filled",
  "emptyOp",
];

function readTerm(form: CompiledForm, part: JsonObject): FilterTerm | null {
  const text = JSON.stringify(part);
  const field = /"(?:properties":\{"|required":\[")(_?[A-Za-z][A-Za-z0-9]*)"/.exec(text)?.[1];
  if (field === undefined) return null;
  const value = valueIn(part);
  for (const comparison of comparisons) {
    const term = { field, comparison, value };
    if (JSON.stringify(termCondition(form, term)) === text) return term;
  }
  return null;
}

function valueIn(node: Json): Json {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return null;
  for (const [key, child] of Object.entries(node)) {
    if (["const", "minimum", "maximum", "value"].includes(key)) return child;
    const inner = valueIn(child);
    if (inner !== null) return inner;
  }
  return null;
}
