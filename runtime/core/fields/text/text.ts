import type { FieldKind } from "../field-kind.ts";
import { textKind } from "../text-kind.ts";

/** A line of text; blanks at its ends are slips of typing and are not stored. */
export const text: FieldKind = textKind({ name: "text", longest: 1_000, tidy: (text) => text.trim() });
