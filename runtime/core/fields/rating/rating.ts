import type { FieldKind } from "../field-kind.ts";
import { integer } from "../integer/integer.ts";
import { checkNumber } from "../number-rules.ts";

/** Stars: a whole number from 0 to `maximum` (5). */
export const rating: FieldKind = {
  ...integer,
  name: "rating",
  compileCheck: (field) =>
    checkNumber({ ...field, minimum: field.minimum ?? 0, maximum: field.maximum ?? 5 }, 0),
  display: (value, field) => `${String(value)} / ${String(field.maximum ?? 5)}`,
};
