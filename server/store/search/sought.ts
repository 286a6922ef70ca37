import { foldText } from "../../../runtime/core/fields/fold.ts";
import { soughtWord } from "../../../runtime/core/fields/sought-word.ts";
import type { Dialect } from "../records/dialect.ts";
import type { FormTable } from "../records/form-table.ts";
import type { SqlPiece } from "../sql-connection.ts";
import type { RecordQuery } from "../store.ts";
import type { TokenQuery } from "./search-dialect.ts";

/** More words narrow nothing down that people would notice. */
const mostWords = 8;

/** What somebody looks for: tests that each record must pass, and what the index is asked, null where it cannot help. */
export interface Sought {
  readonly where: readonly SqlPiece[];
  readonly tokens: TokenQuery | null;
}

/**
 * Every word, folded, stands in one of the searched columns but for hidden ones; nothing is found where all are hidden.
 * Words are split at blanks, which writing without blanks needs not.
 */
export function sought(
  dialect: Dialect,
  { searched, search: indexed }: FormTable,
  { search, hidden = new Set(), hiddenTitle = false }: Pick<RecordQuery, "search" | "hidden" | "hiddenTitle">,
): Sought {
  if (search === null) return { where: [], tokens: null };
  const columns = searched.filter(({ field }) => (field === null ? !hiddenTitle : !hidden.has(field)));
  if (columns.length === 0) return { where: [{ sql: "1 = 0", values: [] }], tokens: null };
  const words = foldText(search)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, mostWords)
    .map(soughtWord);
  const where = words.map((word) => {
    const found = columns.map(({ column }) => dialect.search.hasWord(column, word));
    return {
      sql: `(${found.map(({ sql }) => sql).join(" OR ")})`,
      values: found.flatMap(({ values }) => values),
    };
  });
  const listed = words.map(({ tokens }) => tokens).filter((tokens) => tokens.length > 0);
  const numbers = columns.map(({ number }) => number);
  const served = listed.length > 0 && numbers.every((number) => indexed?.has(number) === true);
  return { where, tokens: served ? { words: listed, columns: numbers } : null };
}
