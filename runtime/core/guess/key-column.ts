import { looseKey } from "../cells/loose-key.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { cellText, filledCells } from "./column-facts.ts";

const longestKey = 120;

/** A column that names the rows of its table: no value twice, and hardly one missing. */
export interface KeyColumn {
  readonly facts: ColumnFacts;
  /** Whether its values are nothing but digits: then any numbers would be found among them. */
  readonly digits: boolean;
  has(text: string): "exactly" | "loosely" | false;
}

/** The key that a column is; null where it does not tell rows apart. */
export function keyColumn(facts: ColumnFacts): KeyColumn | null {
  const complete = facts.filled >= 2 && facts.filled >= facts.rows * 0.98;
  if (!facts.unique || !complete || facts.longest > longestKey || facts.multiline) return null;
  const exact = new Set<string>();
  const loose = new Map<string, number>();
  let digits = true;
  for (const { cell } of filledCells(facts.table, facts.column)) {
    const text = cellText(cell);
    exact.add(text);
    loose.set(looseKey(text), (loose.get(looseKey(text)) ?? 0) + 1);
    digits &&= /^[\d.,/: -]+$/.test(text);
  }
  return {
    facts,
    digits,
    has: (text) => (exact.has(text) ? "exactly" : loose.get(looseKey(text)) === 1 ? "loosely" : false),
  };
}
