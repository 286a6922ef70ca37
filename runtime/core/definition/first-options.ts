import type { FieldSchema } from "./generated/definition.ts";
import { numberedTexts } from "./ready-texts.ts";

/** What a choice begins with of which nobody has said what there is to choose. */
export function firstOptions(): NonNullable<FieldSchema["oneOf"]> {
  return [1, 2].map((number) => ({
    const: `option${String(number)}`,
    title: numberedTexts.option(number),
  }));
}
