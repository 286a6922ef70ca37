/** A token as it lies in the index: what may not be seen of a record is not found, so it says in which column it stands. */
export function tokenText(column: number, token: string): string {
  return `${String(column)}x${token}`;
}

/** The token of records with so much text that only looking at them tells what they hold. */
export const unlisted = "all";
