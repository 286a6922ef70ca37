import type { FieldSchema } from "../definition/generated/definition.ts";
import { compareNumbers } from "./compare.ts";
import type { DisplayContext, FieldKind, FieldStorage, Siblings } from "./field-kind.ts";
import type { FieldKindName } from "./field-kind-name.ts";
import { inWords } from "./in-words.ts";
import { checkNumber, type Bounds } from "./number-rules.ts";
import { orderedOperators } from "./operators.ts";
import { plainKeywords } from "./plain-keywords.ts";

/** In what the kinds that hold a number differ. */
interface NumberTraits {
  readonly name: FieldKindName;
  decimals(field: FieldSchema): number;
  /** How many of these decimals a value may have beside the others of its record. */
  places?(field: FieldSchema, beside: Siblings): number;
  bounds(field: FieldSchema): Bounds;
  readonly storage: FieldStorage;
  display(value: number, field: FieldSchema, context: DisplayContext): string;
}

/** A kind that holds a number. */
export function numberKind({ name, decimals, places, bounds, storage, display }: NumberTraits): FieldKind {
  return {
    name,
    plainSchema: (field, context) => ({
      type: decimals(field) === 0 ? "integer" : "number",
      ...bounds(field),
      ...plainKeywords(field, context),
    }),
    normalise: (value) => (Object.is(value, -0) ? 0 : value),
    compileCheck: (field) =>
      checkNumber(bounds(field), decimals(field), (beside) => places?.(field, beside) ?? decimals(field)),
    storage,
    compare: compareNumbers,
    operators: orderedOperators,
    formulaType: "number",
    decimals,
    display: (value, field, context) =>
      typeof value === "number" ? display(value, field, context) : inWords(value),
  };
}
