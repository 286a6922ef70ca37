import type { FieldKind } from "../field-kind.ts";
import { textKind } from "../text-kind.ts";

/** A running number after the field's `x-pattern`; the server makes it, nobody writes it. */
export const serial: FieldKind = textKind({ name: "serial", longest: 200 });
