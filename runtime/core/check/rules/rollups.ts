import { definitionProblem } from "../../definition/definition-problem.ts";
import { momentKinds } from "../../fields/moment-kinds.ts";
import { numericKinds } from "../../fields/numeric-kinds.ts";
import { fieldPlaces, readableNames } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { fieldOfKind } from "../field-references.ts";
import { unknownIn } from "../unknown-names.ts";
import { valueKind } from "../value-kind.ts";

const ordered = [...numericKinds, ...momentKinds];

/** A roll-up reads a form that refers to this one, over a field that can be aggregated so. */
export const rollups: CheckRule = function* (index) {
  for (const { field, pointer, place } of fieldPlaces(index)) {
    const rollup = field["x-rollup"];
    if (!rollup) continue;
    const at = `${pointer}/x-rollup`;
    yield* unknownIn("form", rollup.form, index.forms, `${at}/form`);
    const other = index.forms.get(rollup.form);
    if (!other) continue;
    const via = other.fields.get(rollup.via);
    yield* unknownIn("field", rollup.via, other.fields, `${at}/via`);
    const leads = valueKind(other, rollup.via) === "reference" ? via?.["x-form"] : "";
    if (via && leads !== undefined && leads !== place.form.name && (leads === "" || index.forms.has(leads))) {
      const params = { name: rollup.via, form: rollup.form, target: place.form.name };
      yield definitionProblem("definition-rollup-via", `${at}/via`, params);
    }
    if (rollup.aggregate === "count") continue;
    if (rollup.field === undefined)
      yield definitionProblem("definition-keyword-missing", `${at}/field`, { name: "field", kind: "rollup" });
    else if (rollup.aggregate === "latest")
      yield* unknownIn("field", rollup.field, readableNames(other), `${at}/field`);
    else {
      const wanted = rollup.aggregate === "min" || rollup.aggregate === "max" ? ordered : numericKinds;
      yield* fieldOfKind(other, rollup.field, wanted, `${at}/field`);
    }
  }
};
