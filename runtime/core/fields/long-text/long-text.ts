import type { FieldKind } from "../field-kind.ts";
import { checkText } from "../text-rules.ts";
import { text } from "../text/text.ts";

/** Text over several lines. */
export const longText: FieldKind = {
  ...text,
  name: "long-text",
  compileCheck: (field, context) => checkText(field, context, 20_000),
};
