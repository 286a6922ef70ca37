import type { CheckRule } from "../check-rule.ts";
import { unknownNames } from "../unknown-names.ts";

/** The message of a check is shown at fields of its form. */
export const checkFields: CheckRule = function* ({ forms }) {
  for (const { form, fields, pointer } of forms.values())
    for (const [index, check] of (form.checks ?? []).entries())
      yield* unknownNames("field", check.fields, fields, `${pointer}/checks/${index}/fields`);
};
