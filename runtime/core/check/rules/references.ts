import { definitionProblem } from "../../definition/definition-problem.ts";
import { pointerTo } from "../../problem/pointer.ts";
import { fieldPlaces, readableNames } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { writableField } from "../field-references.ts";
import { unknownIn } from "../unknown-names.ts";
import { valueKind } from "../value-kind.ts";

/** References lead to forms that there are, and copy between fields of the same kind. */
export const references: CheckRule = function* ({ forms, ...index }) {
  for (const { field, pointer, place } of fieldPlaces({ forms, ...index })) {
    yield* unknownIn("form", field["x-form"], forms, `${pointer}/x-form`);
    const other = forms.get(field["x-form"] ?? "");
    for (const [name, source] of Object.entries(field["x-fill"] ?? {})) {
      const at = pointerTo(`${pointer}/x-fill`, name);
      yield* writableField(place, name, at);
      if (!other) continue;
      yield* unknownIn("field", source, readableNames(other), at);
      const [own, theirs] = [valueKind(place, name), valueKind(other, source)];
      if (own !== undefined && theirs !== undefined && own !== theirs)
        yield definitionProblem("definition-fill-unsuitable", at, { name, source });
    }
  }
};
