import type { FieldKind } from "../field-kind.ts";
import { checkText } from "../text-rules.ts";
import { text } from "../text/text.ts";

/** An address on the web; only http and https, so that no script hides in a link. */
export const url: FieldKind = {
  ...text,
  name: "url",
  normalise: (value) => (typeof value === "string" ? value.trim() : value),
  compileCheck: (field, context) =>
    checkText(field, context, 2_000, (value, pointer) =>
      /^https?:\/\/[^\s/?#]/i.test(value) && URL.canParse(value)
        ? []
        : [{ code: "not-a-url", pointer, params: {} }],
    ),
};
