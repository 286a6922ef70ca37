import type { FieldKind } from "../field-kind.ts";
import { textKind } from "../text-kind.ts";

/** Text over several lines. */
export const longText: FieldKind = textKind({ name: "long-text", longest: 20_000 });
