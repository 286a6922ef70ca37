import { momentKinds } from "../../fields/moment-kinds.ts";
import { definitionProblem } from "../../definition/definition-problem.ts";
import type { FieldKind } from "../../fields/field-kind.ts";
import { fieldKinds } from "../../fields/field-kinds.ts";
import { readableNames } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { fieldOfKind } from "../field-references.ts";
import { unknownIn, unknownNames } from "../unknown-names.ts";
import { valueKind } from "../value-kind.ts";

const kinds: { readonly [name: string]: FieldKind } = fieldKinds;
const unsortable = (kind: string) => Object.hasOwn(kinds, kind) && kinds[kind]?.compare === undefined;

/** A view shows and sorts by fields of its form or of the system, and a board has a pipeline of the form. */
export const views: CheckRule = function* ({ forms }) {
  for (const place of forms.values()) {
    const names = readableNames(place);
    const pipelines = new Set(place.pipelines.map(({ pipeline }) => pipeline.name));
    for (const [position, view] of (place.form.views ?? []).entries()) {
      const at = `${place.pointer}/views/${position}`;
      yield* unknownIn("pipeline", view.pipeline, pipelines, `${at}/pipeline`);
      yield* unknownNames("field", view.card, names, `${at}/card`);
      yield* unknownNames("field", view.columns, names, `${at}/columns`);
      yield* fieldOfKind(place, view.date, momentKinds, `${at}/date`);
      for (const [index, key] of (view.sort ?? []).entries()) {
        const name = key.replace(/^-/, "");
        const kind = valueKind(place, name) ?? "";
        yield* unknownIn("field", name, names, `${at}/sort/${index}`);
        if (unsortable(kind))
          yield definitionProblem("definition-sort-unsuitable", `${at}/sort/${index}`, { name, kind });
      }
    }
  }
};
