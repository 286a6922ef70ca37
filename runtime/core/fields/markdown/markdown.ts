import type { FieldKind } from "../field-kind.ts";
import { checkText } from "../text-rules.ts";
import { text } from "../text/text.ts";

/** Markdown; it is stored as written and sanitised where it is shown. */
export const markdown: FieldKind = {
  ...text,
  name: "markdown",
  compileCheck: (field, context) => checkText(field, context, 100_000),
};
