import type { CountedValue, ReferenceGuess } from "./guess.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { headerWords } from "./header-words.ts";
import { keyColumn, type KeyColumn } from "./key-column.ts";

const enough = 0.8;
const mostListed = 50;
const fillers = new Set("id no number nr code name key ref the of 编号 名称".split(" "));

/** A column whose values name the rows of a table. */
interface FoundReference extends ReferenceGuess {
  readonly from: { readonly table: number; readonly column: number };
  readonly score: number;
}

/**
 * Which columns refer to which tables: those whose values are mostly the ones of a column there that tells rows apart,
 * whatever their case and spaces. One reference a column, and no circle between tables, so that they can be brought in one
 * after the other.
 */
export function guessReferences(
  tables: readonly (readonly ColumnFacts[])[],
): ReadonlyMap<string, ReferenceGuess> {
  const keys = tables.map((columns) =>
    columns.map(keyColumn).filter((key): key is KeyColumn => key !== null),
  );
  const found = tables.flatMap((columns, from) =>
    columns.flatMap((facts) =>
      keys.flatMap((some, to) =>
        some.flatMap((key) => referenceTo(facts, from, key, to, firstKey(keys[from], facts))),
      ),
    ),
  );
  const taken = new Map<string, ReferenceGuess>();
  const leads = new Map<number, Set<number>>();
  for (const { from, score: _, ...reference } of found.toSorted((a, b) => b.score - a.score)) {
    const place = `${String(from.table)} ${String(from.column)}`;
    if (taken.has(place) || reaches(leads, reference.table, from.table)) continue;
    taken.set(place, reference);
    if (from.table !== reference.table)
      leads.set(from.table, (leads.get(from.table) ?? new Set()).add(reference.table));
  }
  return taken;
}

/** How the values of a column are found in a key, whoever says that they should be. */
export function matchReference(facts: ColumnFacts, key: KeyColumn, table: number): ReferenceGuess {
  const missing: CountedValue[] = [];
  const loose: CountedValue[] = [];
  let matched = 0;
  for (const [value, count] of facts.values) {
    const has = key.has(value);
    if (has === false) missing.push({ value, count });
    else matched += count;
    if (has === "loosely") loose.push({ value, count });
  }
  const counted = [...facts.values.values()].reduce((sum, count) => sum + count, 0);
  const frequent = (some: CountedValue[]) => some.sort((a, b) => b.count - a.count).slice(0, mostListed);
  return {
    table,
    column: key.facts.column,
    share: counted === 0 ? 0 : matched / counted,
    missing: frequent(missing),
    loose: frequent(loose),
  };
}

function firstKey(keys: readonly KeyColumn[] | undefined, facts: ColumnFacts): boolean {
  return keys?.[0]?.facts === facts;
}

function referenceTo(
  facts: ColumnFacts,
  from: number,
  key: KeyColumn,
  to: number,
  isOwnKey: boolean,
): readonly FoundReference[] {
  if (facts === key.facts || facts.filled === 0 || facts.typed === "boolean") return [];
  const akin = kinship(facts, key);
  // What names the rows of its own table is another table's business only where both are called alike.
  if (isOwnKey || (facts.unique && akin === 0) || (key.digits && akin === 0) || (from === to && facts.unique))
    return [];
  if (facts.values.size < 2 && akin === 0) return [];
  const reference = matchReference(facts, key, to);
  if (reference.share < enough) return [];
  const position = 1 / (2 + key.facts.column);
  return [
    {
      ...reference,
      from: { table: from, column: facts.column },
      score: reference.share + akin + position / 10,
    },
  ];
}

/** How alike a column is called to a key or its table: `account_id` and the table accounts. */
function kinship(facts: ColumnFacts, key: KeyColumn): number {
  const mine = wordsOf(facts.header);
  const header = wordsOf(key.facts.header);
  const table = wordsOf(key.facts.table.name);
  const shared = (words: readonly string[]) => mine.some((word) => words.includes(word));
  return (shared(header) ? 0.3 : 0) + (shared(table) ? 0.2 : 0);
}

function wordsOf(text: string): readonly string[] {
  return headerWords(text)
    .map((word) => (word.length > 3 ? word.replace(/ies$/, "y").replace(/s$/, "") : word))
    .filter((word) => !fillers.has(word));
}

function reaches(leads: ReadonlyMap<number, ReadonlySet<number>>, from: number, to: number): boolean {
  if (from === to) return false;
  const seen = new Set([from]);
  for (const table of seen) for (const next of leads.get(table) ?? []) seen.add(next);
  return seen.has(to);
}
