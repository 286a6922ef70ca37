import type { SoughtWord } from "../../../runtime/core/fields/sought-word.ts";
import { type CodeRange, separators, unspaced } from "../../../runtime/core/fields/search-characters.ts";
import { mostZeros } from "../../../runtime/core/fields/search-tokens.ts";
import { type SearchDialect, searchTable, type TokenQuery } from "../search/search-dialect.ts";
import { tokenExpression } from "../search/token-text.ts";
import type { SqlPiece } from "../sql-connection.ts";

/**
 * Tokens in FTS5, by the number of their row, which SQLite keeps for a table with an index. It holds no texts, and takes
 * whatever is no blank for part of a token: its own rules for words play no part.
 */
export const sqliteSearch: SearchDialect = {
  make: (table) => [
    `CREATE VIRTUAL TABLE ${searchTable(table)} USING
      fts5(tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`,
  ],
  parts: (table) => [`${searchTable(table)}_data`, `${searchTable(table)}_docsize`],
  drop: (table) => `DROP TABLE ${searchTable(table)}`,
  write: (table) =>
    `INSERT OR REPLACE INTO ${searchTable(table)} (rowid, tokens)
      SELECT written.rowid, pair.value ->> 1 FROM json_each(?) AS pair
        JOIN ${table} AS written ON written.id = pair.value ->> 0`,
  remove: (table) =>
    `DELETE FROM ${searchTable(table)} WHERE rowid IN
      (SELECT rowid FROM ${table} WHERE id IN (SELECT value FROM json_each(?)))`,
  glance: 0,
  find: (table, query, limit) => ({
    sql: `SELECT json_group_array(hit) AS found, COUNT(*) AS count
      FROM (SELECT rowid AS hit FROM ${searchTable(table)} WHERE ${searchTable(table)} MATCH ? LIMIT ?)`,
    values: [expression(query), limit],
  }),
  key: (table) => `${table}.rowid`,
  // A cross join is done in this order: statistics that nobody has made would have the table walked.
  listed: (table, found) => ({
    from: { sql: `(SELECT value AS hit FROM json_each(?)) CROSS JOIN ${table}`, values: [found] },
    where: { sql: `${table}.rowid = hit`, values: [] },
  }),
  having: (table, query) => ({
    from: {
      sql: `(SELECT rowid AS hit FROM ${searchTable(table)} WHERE ${searchTable(table)} MATCH ?) CROSS JOIN ${table}`,
      values: [expression(query)],
    },
    where: { sql: `${table}.rowid = hit`, values: [] },
  }),
  // The plus keeps the rows from being looked up by their numbers, out of order.
  walked: (table, query) => ({
    from: { sql: table, values: [] },
    where: {
      sql: `+${table}.rowid IN (SELECT rowid FROM ${searchTable(table)} WHERE ${searchTable(table)} MATCH ?)`,
      values: [expression(query)],
    },
  }),
  hasWord(text, word) {
    const contains: SqlPiece = { sql: `instr(${text}, ?) > 0`, values: [word.text] };
    if (word.place === "anywhere") return contains;
    const patterns = patternsOf(word);
    // Most words stand behind a blank; patterns, which are slower, are only tried on texts that have the letters.
    const places = [
      { sql: `instr(' ' || ${text}, ?) > 0`, values: [` ${word.text}`] },
      ...patterns.map((pattern) => ({ sql: `(' ' || ${text}) GLOB ?`, values: [pattern] })),
    ];
    return {
      sql: `(${contains.sql} AND (${places.map(({ sql }) => sql).join(" OR ")}))`,
      values: [...contains.values, ...places.flatMap(({ values }) => values)],
    };
  },
};

function expression(query: TokenQuery): string {
  return tokenExpression(query, {
    and: " AND ",
    or: " OR ",
    token: (text, beginning) => `"${text}"${beginning ? " *" : ""}`,
  });
}

const before = [...separators, ...unspaced].map(classOf).join("");

function classOf([first, last]: CodeRange): string {
  return `${String.fromCodePoint(first)}-${String.fromCodePoint(last)}`;
}

function patternsOf({ text, place }: SoughtWord): readonly string[] {
  const plain = text.replaceAll(/[*?[]/g, "[$&]");
  if (place === "word") return [`*[${before}]${plain}*`];
  const zeros = text.startsWith("0") ? 0 : mostZeros;
  return Array.from({ length: zeros + 1 }, (_, count) => `*[^0-9]${"0".repeat(count)}${plain}*`);
}
