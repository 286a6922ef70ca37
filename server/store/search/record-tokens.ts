import { searchTokens } from "../../../runtime/core/fields/search-tokens.ts";
import type { SqlValue } from "../sql-connection.ts";
import type { SearchedColumn } from "./searched-columns.ts";
import { tokenText, unlisted } from "./token-text.ts";

/** More tokens of one record would make writing it slow, and the index large, for texts in which nobody looks for names. */
const mostTokens = 4_000;

/** The tokens of a record, between blanks. `valueOf` gives what a column holds. */
export function recordTokens(
  searched: readonly SearchedColumn[],
  valueOf: (column: string) => SqlValue | undefined,
): string {
  const tokens: string[] = [];
  for (const { number, column } of searched) {
    const text = valueOf(column);
    if (typeof text !== "string") continue;
    const found = searchTokens(text, mostTokens - tokens.length);
    if (found === null) return unlisted;
    for (const token of found) tokens.push(tokenText(number, token));
  }
  return tokens.join(" ");
}
