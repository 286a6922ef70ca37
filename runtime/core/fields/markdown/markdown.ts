import type { FieldKind } from "../field-kind.ts";
import { textKind } from "../text-kind.ts";

/** Markdown; it is stored as written and sanitised where it is shown. */
export const markdown: FieldKind = textKind({ name: "markdown", longest: 100_000 });
