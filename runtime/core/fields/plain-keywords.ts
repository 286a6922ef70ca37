import { textIn } from "../definition/text.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { JsonObject } from "../json.ts";
import type { PlainSchemaContext } from "./field-kind.ts";

/** The title, and the listed keywords that the field has: the allow-list by which plain schemas are made. */
export function plainKeywords(
  field: FieldSchema,
  context: PlainSchemaContext,
  keywords: readonly ("minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems")[],
): JsonObject {
  const title = textIn(field.title, context.locale, context.defaultLocale);
  const present = keywords.filter((keyword) => field[keyword] !== undefined);
  return {
    ...(title === "" ? {} : { title }),
    ...Object.fromEntries(present.map((keyword) => [keyword, field[keyword] as number])),
  };
}
