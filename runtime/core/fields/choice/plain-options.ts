import { textIn } from "../../definition/text.ts";
import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { JsonObject } from "../../json.ts";
import type { PlainSchemaContext } from "../field-kind.ts";

/** The options as plain JSON Schema has them: a constant and a title in one language each. */
export function plainOptions(
  { oneOf }: FieldSchema,
  { locale, defaultLocale }: PlainSchemaContext,
): JsonObject {
  if (oneOf === undefined) return {};
  return {
    oneOf: oneOf.map((option) => ({
      const: option.const,
      title: textIn(option.title, locale, defaultLocale),
    })),
  };
}
