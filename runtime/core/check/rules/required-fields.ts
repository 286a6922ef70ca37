import type { CheckRule } from "../check-rule.ts";
import { unknownNames } from "../unknown-names.ts";
import { writableField } from "../field-references.ts";
import { pointerTo } from "../../problem/pointer.ts";

/** What a form or a table requires is a field of it that somebody can fill in. */
export const requiredFields: CheckRule = function* ({ forms }) {
  for (const place of forms.values()) {
    const { required } = place.form.schema;
    for (const [index, name] of (required ?? []).entries())
      yield* writableField(place, name, `${place.pointer}/schema/required/${index}`);
    for (const [name, { items }] of place.fields) {
      if (!items) continue;
      const columns = new Map(Object.entries(items.properties));
      const pointer = pointerTo(`${place.pointer}/schema/properties`, name);
      yield* unknownNames("field", items.required, columns, `${pointer}/items/required`);
    }
  }
};
