import type { SoughtToken } from "../../../runtime/core/fields/sought-word.ts";
import type { TokenQuery } from "./search-dialect.ts";

/** A token as it lies in the index: what may not be seen of a record is not found, so it says in which column it stands. */
export function tokenText(column: number, token: string): string {
  return `${String(column)}x${token}`;
}

/** The token of records with so much text that only looking at them tells what they hold. */
export const unlisted = "all";

/** How a database's own language of searching says it. */
interface Words {
  readonly and: string;
  readonly or: string;
  /** A token, or all that begin with it. */
  token(text: string, beginning: SoughtToken["beginning"]): string;
}

/** What the index is asked: every word with all of its tokens in one of the columns, and records that are not listed. */
export function tokenExpression({ words, columns }: TokenQuery, { and, or, token }: Words): string {
  const all = words.map((tokens) => {
    const either = columns.map((column) => {
      const its = tokens.map(({ text, beginning }) => token(tokenText(column, text), beginning));
      return `(${its.join(and)})`;
    });
    return `(${either.join(or)})`;
  });
  return `(${all.join(and)})${or}${token(unlisted, false)}`;
}
