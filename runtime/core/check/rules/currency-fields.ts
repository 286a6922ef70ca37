import { definitionProblem } from "../../definition/definition-problem.ts";
import { valueKindName } from "../../fields/kind-name-of.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { fieldOfKind } from "../field-references.ts";

const wanted = ["text", "choice"];

/** Money has one currency, or a field beside it that holds the currency; a column may name a field of the form. */
export const currencyFields: CheckRule = function* (index) {
  for (const { field, pointer, place, table } of fieldPlaces(index)) {
    const { "x-currency": currency, "x-currencyField": name } = field;
    const isMoney = valueKindName(field) === "money";
    if (isMoney ? (currency === undefined) === (name === undefined) : (currency ?? name) !== undefined)
      yield isMoney && currency === undefined
        ? definitionProblem("definition-keyword-missing", `${pointer}/x-currency`, {
            name: "x-currency",
            kind: "money",
          })
        : definitionProblem(
            "definition-keyword-unsuitable",
            `${pointer}/${currency === undefined ? "x-currencyField" : "x-currency"}`,
            {
              name: currency === undefined ? "x-currencyField" : "x-currency",
              kind: valueKindName(field) ?? null,
            },
          );
    const column = name === undefined ? undefined : table?.items?.properties[name];
    if (column === undefined) yield* fieldOfKind(place, name, wanted, `${pointer}/x-currencyField`);
  }
};
