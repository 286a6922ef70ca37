import { afterPrefix } from "./after-prefix.ts";
import type { SqlDialect } from "./sql-dialect.ts";

/** Columns of text have the collation "C", which compares code points. */
export const postgresDialect: SqlDialect = {
  textContains: (text, part) => ({ sql: `strpos(${text}, ?) > 0`, values: [part] }),
  textStartsWith: (text, part) => {
    const end = afterPrefix(part);
    return end === null
      ? { sql: `${text} >= ?`, values: [part] }
      : { sql: `${text} >= ? AND ${text} < ?`, values: [part, end] };
  },
  textEndsWith: (text, part) => ({
    sql: `right(${text}, ${String([...part].length)}) = ?`,
    values: [part],
  }),
  // What stands for a number takes the type of the column that it is compared with, which may have no fractions.
  number: (value) => (Number.isSafeInteger(value) ? "?" : "?::numeric"),
  quotient: (dividend, divisor) => `(${dividend}::double precision / ${String(divisor)})`,
  length: (text) => `char_length(${text})::numeric`,
  items: (list) => `json_array_length(${list}::json)::numeric`,
  hasItem: (list, texts) => ({
    sql: `EXISTS (SELECT 1 FROM json_array_elements_text(${list}::json) AS item (value)
      WHERE item.value IN (${texts.map(({ sql }) => sql).join(", ")}))`,
    values: texts.flatMap(({ values }) => values),
  }),
  // A list contains a text that is one of its items; a text contains itself.
  hasInCell: (rows, cell, text) => ({
    sql: `EXISTS (SELECT 1 FROM json_array_elements(${rows}::json) AS line (value)
      WHERE (line.value::jsonb -> ?::text) @> to_jsonb((${text.sql})::text))`,
    values: [cell, ...text.values],
  }),
};
