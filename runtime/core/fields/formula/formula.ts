import { derivedKind } from "../derived-kind.ts";
import type { FieldKind } from "../field-kind.ts";
import { text } from "../text/text.ts";

/** A value that a formula computes. What it is follows from the field: `kindOf` gives the right one, this is for text. */
export const formula: FieldKind = derivedKind("formula", text);
