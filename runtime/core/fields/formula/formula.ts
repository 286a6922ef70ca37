import { derivedKind } from "../derived-kind.ts";
import type { FieldKind } from "../field-kind.ts";
import { text } from "../text/text.ts";

/** A value that a formula computes; what it is follows from the field's type and format. */
export const formula: FieldKind = derivedKind("formula", text);
