import type { Json } from "../../runtime/core/json.ts";
import { enumerate, inWords } from "../../runtime/core/fields/in-words.ts";
import { numberFormat } from "../../runtime/core/fields/formats.ts";

/** What a formula gives, in words: numbers as the locale writes them, texts in quotes, lists in a row. */
export function resultText(
  result: Json,
  locale: string,
  words: { readonly yes: string; readonly no: string; readonly blank: string },
): string {
  if (result === null) return words.blank;
  if (typeof result === "boolean") return result ? words.yes : words.no;
  if (typeof result === "number") return numberFormat(locale, { maximumFractionDigits: 12 }).format(result);
  if (typeof result === "string") return `“${result}”`;
  if (Array.isArray(result))
    return enumerate(
      (result as readonly Json[]).map((each) => resultText(each, locale, words)),
      locale,
    );
  return inWords(result);
}
