import { definitionProblem } from "../../definition/definition-problem.ts";
import { valueKindName } from "../../fields/kind-name-of.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { fieldOfKind } from "../field-references.ts";

const wanted = ["text", "choice"];

/** Money has one currency, or a field beside it that holds the currency; a column may name a field of the form. */
export const currencyFields: CheckRule = function* (index) {
  for (const { field, pointer, place, table } of fieldPlaces(index)) {
    if (valueKindName(field) !== "money") continue;
    const { "x-currency": currency, "x-currencyField": name } = field;
    if (currency !== undefined && name !== undefined)
      yield definitionProblem("definition-currency-twice", `${pointer}/x-currency`);
    if (currency === undefined && name === undefined)
      yield definitionProblem("definition-keyword-missing", `${pointer}/x-currency`, {
        name: "x-currency",
        kind: "money",
      });
    const isColumn = name !== undefined && Object.hasOwn(table?.items?.properties ?? {}, name);
    if (!isColumn) yield* fieldOfKind(place, name, wanted, `${pointer}/x-currencyField`);
  }
};
