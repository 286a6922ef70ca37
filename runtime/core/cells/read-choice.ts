import { textIn } from "../definition/text.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import { inWords } from "../fields/in-words.ts";
import type { Json } from "../json.ts";
import type { CellKind } from "./cell-kind.ts";
import { listCell, listInCell } from "./list-in-cell.ts";
import { optionNamed } from "./read-option.ts";
import { refusedCell } from "./refused-cell.ts";

/** The title where it leads back to the option, else the constant. */
const writeOption: CellKind["write"] = (value, field, { locale, defaultLocale }) => {
  const option = field.oneOf?.find(({ const: constant }) => constant === value);
  if (option === undefined) return inWords(value);
  const title = textIn(option.title, locale, defaultLocale);
  return optionNamed(field, title) === option.const ? title : option.const;
};

/** One option. */
export const choiceCells: CellKind = {
  read: (cell, field) => {
    const value = optionNamed(field, String(cell));
    return value === undefined ? refusedCell("no-such-option", cell) : { value };
  },
  write: writeOption,
};

/** Several options. */
export const choicesCells: CellKind = {
  read: (cell, field) => {
    const text = String(cell);
    const whole = optionNamed(field, text);
    const items = whole === undefined ? listInCell(text, { comma: true }) : [text];
    const values = new Set<string>();
    for (const item of items) {
      const value = optionNamed(field, item);
      if (value === undefined) return refusedCell("no-such-option", item);
      values.add(value);
    }
    return { value: [...values] };
  },
  write: (value, field, context) =>
    Array.isArray(value)
      ? unmistakable(
          value.map((item: Json) => String(writeOption(item, field, context))),
          field,
        )
      : inWords(value),
};

/** Several options in one cell, in another way where together they read like a single one. */
function unmistakable(items: readonly string[], field: FieldSchema): string {
  const cell = listCell(items);
  return items.length > 1 && optionNamed(field, cell) !== undefined ? JSON.stringify(items) : cell;
}
