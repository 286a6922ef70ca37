import { type Text, textIn } from "../definition/text.ts";
import { isObject } from "../definition/is-object.ts";
import { inWords } from "../fields/in-words.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { DisplayContext } from "../fields/field-kind.ts";
import { kindOf } from "../fields/kind-of.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Json } from "../json.ts";
import type { LostTyping } from "./carried-typing.ts";

/** What somebody typed into a field that is no more, as a text to be copied, with the title that the field had. */
export interface FormerText {
  readonly title: string;
  readonly text: string;
}

/** The words for values that have no place any more, as the person who typed them read them. */
export function formerText({ name, schema, value }: LostTyping, context: DisplayContext): FormerText {
  return { title: titleOf(schema.title ?? name, context), text: textOf(schema, value, context) };
}

function textOf(schema: FieldSchema, value: Json, context: DisplayContext): string {
  if (schema.items === undefined || !Array.isArray(value)) {
    // References whose name nobody has are at least told apart.
    return kindOf(schema).display(value, schema, { ...context, title: (id) => context.title(id) ?? id });
  }
  return value
    .map((row: Json) => (isObject(row) ? rowText(schema.items, row, context) : inWords(row)))
    .join("\n");
}

function rowText(
  items: FieldSchema["items"],
  row: { readonly [column: string]: Json },
  context: DisplayContext,
) {
  const [colon, between] = context.locale.startsWith("zh") ? ["：", "；"] : [": ", "; "];
  return Object.entries(items?.properties ?? {})
    .filter(([column]) => !isEmpty(row[column]))
    .map(([column, schema]) => {
      const title = titleOf(schema.title ?? column, context);
      return title + colon + textOf(schema, row[column] ?? null, context);
    })
    .join(between);
}

const titleOf = (title: Text, { locale, defaultLocale }: DisplayContext) =>
  textIn(title, locale, defaultLocale);
