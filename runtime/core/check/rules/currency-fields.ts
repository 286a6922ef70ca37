import { definitionProblem } from "../../definition/definition-problem.ts";
import type { FieldSchema } from "../../definition/generated/definition.ts";
import { valueKindName } from "../../fields/kind-name-of.ts";
import { currencyCodes } from "../../fields/money/currency-codes.ts";
import { pointerTo } from "../../problem/pointer.ts";
import type { Problem } from "../../problem/problem.ts";
import { fieldPlaces, type FieldPlace } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { fieldOfKind } from "../field-references.ts";

const wanted = ["choice"];

/**
 * Money has one currency of ISO 4217, or a choice beside it whose options are currencies; a column may name a field of the form.
 */
export const currencyFields: CheckRule = function* (index) {
  const named = new Map<string, FieldSchema>();
  for (const each of fieldPlaces(index)) {
    const { field, pointer } = each;
    if (valueKindName(field) !== "money") continue;
    const { "x-currency": currency, "x-currencyField": name } = field;
    if (currency !== undefined && name !== undefined)
      yield definitionProblem("definition-currency-twice", `${pointer}/x-currency`);
    if (currency !== undefined && !currencyCodes.has(currency))
      yield definitionProblem("definition-currency-code", `${pointer}/x-currency`, { name: currency });
    if (currency === undefined && name === undefined)
      yield definitionProblem("definition-keyword-missing", `${pointer}/x-currency`, {
        name: "x-currency",
        kind: "money",
      });
    if (name !== undefined) yield* currencyField(each, name, named);
  }
  for (const [pointer, { oneOf = [] }] of named) yield* optionsWithoutCurrency(oneOf, pointer);
};

/** Notes in `named` the field that holds the currency, for each once; yields what is wrong with the name. */
function* currencyField(
  { table, place, pointer, name: own }: FieldPlace,
  name: string,
  named: Map<string, FieldSchema>,
): Generator<Problem> {
  const at = `${pointer}/x-currencyField`;
  const column = Object.entries(table?.items?.properties ?? {}).find(([each]) => each === name)?.[1];
  if (column === undefined) {
    yield* fieldOfKind(place, name, wanted, at);
    const field = place.fields.get(name);
    if (field !== undefined) named.set(pointerTo(`${place.pointer}/schema/properties`, name), field);
    return;
  }
  const kind = valueKindName(column);
  if (kind !== undefined && !wanted.includes(kind))
    yield definitionProblem("definition-field-unsuitable", at, { name, kind, wanted });
  named.set(pointerTo(pointer.slice(0, -pointerTo("", own).length), name), column);
}

function* optionsWithoutCurrency(
  options: NonNullable<FieldSchema["oneOf"]>,
  pointer: string,
): Generator<Problem> {
  for (const [position, { const: name }] of options.entries())
    if (!currencyCodes.has(name))
      yield definitionProblem("definition-currency-unknown", `${pointer}/oneOf/${position}/const`, { name });
}
