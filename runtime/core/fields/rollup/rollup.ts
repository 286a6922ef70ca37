import { derivedKind } from "../derived-kind.ts";
import type { FieldKind } from "../field-kind.ts";
import { number } from "../number/number.ts";

/**
 * A value over the records of another form that refer to this one. What it is follows from the field: `kindOf` gives
 * the right one, this is for numbers.
 */
export const rollup: FieldKind = derivedKind("rollup", number);
