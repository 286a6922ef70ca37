import type { FieldKind } from "../field-kind.ts";
import { checkText } from "../text-rules.ts";
import { text } from "../text/text.ts";

const shape = /^\+?[0-9][0-9 ()./-]*((转|分机|ext\.?|x|#) ?[0-9]{1,8})?$/i;

/** A telephone number as people write it, with an extension if need be; full-width digits become plain ones. */
export const phone: FieldKind = {
  ...text,
  name: "phone",
  normalise: (value) => (typeof value === "string" ? value.normalize("NFKC").trim() : value),
  compileCheck: (field, context) =>
    checkText(field, context, 40, (value, pointer) =>
      shape.test(value) && /[0-9].*[0-9].*[0-9]/.test(value)
        ? []
        : [{ code: "not-a-phone", pointer, params: {} }],
    ),
};
