import type { FieldKind } from "../field-kind.ts";
import { textKind } from "../text-kind.ts";

/** A line of text. */
export const text: FieldKind = textKind({ name: "text", longest: 1_000 });
