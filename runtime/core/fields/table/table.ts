import type { FieldKind } from "../field-kind.ts";
import { plainIdentifier } from "../identifier-rules.ts";
import { inWords } from "../in-words.ts";
import { itemBounds } from "../item-rules.ts";
import { countOperators } from "../operators.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { jsonStorage } from "../storage.ts";
import { requiredColumns } from "./required-columns.ts";
import { mostRows, rowsCheck } from "./rows-check.ts";

/** A sub-form: rows of columns of other kinds. Each row keeps a stable `_row`. */
export const table: FieldKind = {
  name: "table",
  plainSchema: (field, context) => ({
    type: "array",
    items: {
      type: "object",
      properties: {
        _row: plainIdentifier,
        ...Object.fromEntries(
          Object.entries(field.items?.properties ?? {}).map(([name, column]) => [
            name,
            context.kindOf(column).plainSchema(column, context),
          ]),
        ),
      },
      required: requiredColumns(field),
      additionalProperties: false,
    },
    ...itemBounds(field, mostRows),
    ...plainKeywords(field, context),
  }),
  // Its cells are normalised by whoever knows the kinds of its columns.
  normalise: (value) => value,
  compileCheck: rowsCheck,
  storage: jsonStorage,
  compare: undefined,
  operators: countOperators,
  formulaType: undefined,
  display: (value, _field, { locale }) => {
    if (!Array.isArray(value)) return inWords(value);
    if (locale.startsWith("zh")) return `${String(value.length)} 行`;
    return value.length === 1 ? "1 row" : `${String(value.length)} rows`;
  },
};
