import type { FieldKind } from "../field-kind.ts";
import { textKind } from "../text-kind.ts";

const shape = /^\+?[0-9(][0-9 ()./-]*((转|分机|ext\.?|x|#) ?[0-9]{1,8})?$/i;

/** A telephone number as people write it, with an extension if need be; full-width digits become plain ones. */
export const phone: FieldKind = textKind({
  name: "phone",
  longest: 40,
  tidy: (text) => text.normalize("NFKC").trim(),
  form: {
    code: "not-a-phone",
    accepts: (text) => shape.test(text) && text.replace(/[^0-9]/g, "").length >= 3,
  },
});
