import { wantedIndexes } from "../storage/wanted-indexes.ts";
import type { FormTable } from "./form-table.ts";

/** Columns of a table by which its indexes are entered, and all that its indexes have. */
interface IndexColumns {
  readonly first: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<FormTable, IndexColumns>();

/** What the indexes of a table have, as its form asks for them. */
export function indexColumns(table: FormTable): IndexColumns {
  const there = known.get(table);
  if (there !== undefined) return there;
  const indexes = wantedIndexes(table).map(({ columns }) => columns);
  const made = { first: new Set(indexes.flatMap(([first]) => first ?? [])), all: new Set(indexes.flat()) };
  known.set(table, made);
  return made;
}
