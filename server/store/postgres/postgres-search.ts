import type { SoughtWord } from "../../../runtime/core/fields/sought-word.ts";
import { type CodeRange, separators, unspaced } from "../../../runtime/core/fields/search-characters.ts";
import { mostZeros } from "../../../runtime/core/fields/search-tokens.ts";
import { type SearchDialect, searchTable, type TokenQuery } from "../search/search-dialect.ts";
import { tokenExpression } from "../search/token-text.ts";

/**
 * Tokens as lexemes, in a table beside the records': most changes of a record leave its text as it is, and then its tokens
 * are not written again. Few of them wait to be put into the index, since each search looks through those.
 */
export const postgresSearch: SearchDialect = {
  make: (table) => [
    `CREATE TABLE ${searchTable(table)} (id text COLLATE "C" PRIMARY KEY, tokens tsvector NOT NULL)`,
    `CREATE INDEX ${searchTable(table)}_gin ON ${searchTable(table)}
      USING gin (tokens) WITH (gin_pending_list_limit = 256)`,
  ],
  parts: (table) => [searchTable(table)],
  drop: (table) => `DROP TABLE ${searchTable(table)}`,
  write: (table) =>
    `INSERT INTO ${searchTable(table)} (id, tokens)
      SELECT pair ->> 0, array_to_tsvector(string_to_array(pair ->> 1, ' ')) FROM json_array_elements(?::json) AS pair
      ON CONFLICT (id) DO UPDATE SET tokens = excluded.tokens`,
  remove: (table) =>
    `DELETE FROM ${searchTable(table)} WHERE id = ANY (ARRAY(SELECT json_array_elements_text(?::json)))`,
  // It gathers all that have a token before it gives the first.
  glance: 300,
  find: (table, query, limit) => ({
    sql: `SELECT COALESCE(json_agg(id)::text, '[]') AS found, COUNT(*) AS count
      FROM (SELECT id FROM ${searchTable(table)} WHERE tokens @@ ?::tsquery LIMIT ?) AS hit`,
    values: [expression(query), limit],
  }),
  key: () => "id",
  listed: (table, found) => ({
    from: { sql: table, values: [] },
    where: { sql: "id = ANY (ARRAY(SELECT json_array_elements_text(?::json)))", values: [found] },
  }),
  having: (table, query) => ({
    from: { sql: table, values: [] },
    where: {
      sql: `id IN (SELECT id FROM ${searchTable(table)} WHERE tokens @@ ?::tsquery)`,
      values: [expression(query)],
    },
  }),
  // Neither a join, which has no order, nor a list that is gone through for each record: of an array it makes a hash table.
  walked: (table, query) => ({
    from: { sql: table, values: [] },
    where: {
      sql: `(id IN (SELECT unnest(ARRAY(SELECT id FROM ${searchTable(table)} WHERE tokens @@ ?::tsquery)))) IS TRUE`,
      values: [expression(query)],
    },
  }),
  hasWord(text, word) {
    const contains = { sql: `strpos(${text}, ?) > 0`, values: [word.text] };
    if (word.place === "anywhere") return contains;
    return {
      sql: `(${contains.sql} AND ${text} ~ ?)`,
      values: [...contains.values, patternOf(word)],
    };
  },
};

function expression(query: TokenQuery): string {
  return tokenExpression(query, {
    and: " & ",
    or: " | ",
    token: (text, beginning) => `'${text}'${beginning ? ":*" : ""}`,
  });
}

const before = [...separators, ...unspaced].map(classOf).join("");

function classOf([first, last]: CodeRange): string {
  return [first, last].map((code) => `\\U${code.toString(16).padStart(8, "0")}`).join("-");
}

function patternOf({ text, place }: SoughtWord): string {
  const plain = text.replaceAll(/[!-/:-@[-`{-~]/g, "\\$&");
  if (place === "word") return `(^|[${before}])${plain}`;
  return `(^|[^0-9])${text.startsWith("0") ? "" : `0{0,${String(mostZeros)}}`}${plain}`;
}
