import { textIn } from "../definition/text.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { JsonObject } from "../json.ts";
import type { PlainSchemaContext } from "./field-kind.ts";

/**
 * What every plain schema says of its field: title and description in one language, and whether nobody writes it.
 * A kind adds its type and bounds. No keyword is copied that is not named, and `pattern` never is: who reads a plain
 * schema may run it in more than linear time.
 */
export function plainKeywords(field: FieldSchema, { locale, defaultLocale }: PlainSchemaContext): JsonObject {
  const title = textIn(field.title, locale, defaultLocale);
  const description = textIn(field.description, locale, defaultLocale);
  return {
    ...(title === "" ? {} : { title }),
    ...(description === "" ? {} : { description }),
    ...(field.readOnly === true ? { readOnly: true } : {}),
  };
}
