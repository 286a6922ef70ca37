import type { FieldKind } from "../field-kind.ts";
import { checkText } from "../text-rules.ts";
import { text } from "../text/text.ts";

// What mail servers deliver to, not all that RFC 5322 allows; each class excludes what follows, so it is linear.
const shape = /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\.]+(\.[^\s@<>()",;:\\.]+)+$/;

/** An e-mail address. */
export const email: FieldKind = {
  ...text,
  name: "email",
  normalise: (value) => (typeof value === "string" ? value.trim().normalize("NFC") : value),
  compileCheck: (field, context) =>
    checkText(field, context, 254, (value, pointer) =>
      shape.test(value) ? [] : [{ code: "not-an-email", pointer, params: {} }],
    ),
};
