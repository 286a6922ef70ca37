import type { FieldKind } from "../field-kind.ts";
import { textKind } from "../text-kind.ts";

// What mail servers deliver to, not all that RFC 5322 allows; each class excludes what follows, so it is linear.
const shape = /^[^\s@<>()[\]",;:\\]{1,64}@[^\s@<>()[\]",;:\\.]+(\.[^\s@<>()[\]",;:\\.]+)+$/;

/** An e-mail address; full-width characters, as Chinese keyboards write them, become plain ones. */
export const email: FieldKind = textKind({
  name: "email",
  longest: 254,
  tidy: (text) => text.normalize("NFKC").trim(),
  form: { code: "not-an-email", accepts: (text) => shape.test(text) },
});
