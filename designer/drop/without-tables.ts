import type { ColumnGuess, Guess } from "../../runtime/core/guess/guess.ts";

/**
 * The guess without some tables, and where each that stays stood before. What referred to a table that is left out becomes
 * text; what a table has a reference to is counted anew.
 */
export function withoutTables(
  guess: Guess,
  left: ReadonlySet<number>,
): { readonly guess: Guess; readonly kept: readonly number[] } {
  const kept = [...guess.tables.keys()].filter((table) => !left.has(table));
  const column = (one: ColumnGuess): ColumnGuess => {
    const { reference } = one;
    if (reference === null) return one;
    if (left.has(reference.table)) return { ...one, kind: "text", reference: null };
    return { ...one, reference: { ...reference, table: kept.indexOf(reference.table) } };
  };
  const tables = kept.flatMap((at) => {
    const table = guess.tables[at];
    return table === undefined ? [] : [{ ...table, columns: table.columns.map(column) }];
  });
  return { guess: { tables }, kept };
}
