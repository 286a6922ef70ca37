import { afterPrefix } from "./after-prefix.ts";
import type { SqlDialect } from "./sql-dialect.ts";

export const sqliteDialect: SqlDialect = {
  textContains: (text, part) => ({ sql: `instr(${text}, ?) > 0`, values: [part] }),
  // A range, so that an index on the text serves it; LIKE would not.
  textStartsWith: (text, part) => {
    const end = afterPrefix(part);
    return end === null
      ? { sql: `${text} >= ?`, values: [part] }
      : { sql: `${text} >= ? AND ${text} < ?`, values: [part, end] };
  },
  textEndsWith: (text, part) => ({ sql: `substr(${text}, ?) = ?`, values: [-[...part].length, part] }),
  number: () => "?",
  quotient: (dividend, divisor) => `(${dividend} / ${divisor}.0)`,
  length: (text) => `length(${text})`,
  items: (list) => `json_array_length(${list})`,
  hasItem: (list, texts) => ({
    sql: `EXISTS (SELECT 1 FROM json_each(${list}) AS item WHERE item.value IN (${texts.map(({ sql }) => sql).join(", ")}))`,
    values: texts.flatMap(({ values }) => values),
  }),
  // What is no list counts as one item.
  hasInCell: (rows, cell, text) => ({
    sql: `EXISTS (SELECT 1 FROM json_each(${rows}) AS line, json_each(line.value, ?) AS item
      WHERE item.value = ${text.sql})`,
    values: [`$."${cell}"`, ...text.values],
  }),
};
