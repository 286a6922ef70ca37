import { textIn } from "../definition/text.ts";
import type { Text } from "../definition/text.ts";
import type { Json, JsonObject } from "../json.ts";
import type { MessageLocale } from "./message.ts";

/** A template with `{name}` replaced by that parameter in a language's words; a name without a parameter stays as it is. */
export function filledText(template: string, params: JsonObject, language: MessageLocale): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? words(params[name] ?? null, language) : whole,
  );
}

/** A list is enumerated, an object is a text by locale. */
function words(value: Json, language: MessageLocale): string {
  if (value === null) return "–";
  if (Array.isArray(value))
    return value.map((item: Json) => words(item, language)).join(language === "en" ? ", " : "、");
  return typeof value === "object" ? textIn(value as Text, language) : String(value);
}
