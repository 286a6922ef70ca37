import type { FieldKind } from "../field-kind.ts";
import { text } from "../text/text.ts";

/** A running number after the field's `x-pattern`; the server makes it, nobody writes it. */
export const serial: FieldKind = { ...text, name: "serial" };
