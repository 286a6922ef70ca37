import type { DataTable } from "../cells/data-table.ts";
import { columnFacts } from "./column-facts.ts";
import type { Guess, GuessedKind, GuessOptions, TableGuess } from "./guess.ts";
import { columnAs } from "./guess-column.ts";
import { regardPipeline } from "./guess-pipeline.ts";
import { matchReference } from "./guess-references.ts";
import { keyColumn } from "./key-column.ts";
import { kindRules } from "./kind-rules.ts";

/** Which column somebody corrects, and what it shall be; a reference says in which column of which table its values lie. */
export interface Correction {
  readonly table: number;
  readonly column: number;
  readonly kind: GuessedKind;
  readonly target?: { readonly table: number; readonly column: number };
}

/**
 * The guess with one column taken for something else, everything that follows from it computed anew: options, stages, what
 * does not fit. Its name and title stay. The same guess where there is no such column, or the target's values tell no rows
 * apart.
 */
export function regardColumn(
  tables: readonly DataTable[],
  guess: Guess,
  { table: at, column: position, kind, target }: Correction,
  options: GuessOptions,
): Guess {
  const data = tables[at];
  const table = guess.tables[at];
  const before = table?.columns[position];
  if (data === undefined || table === undefined || before === undefined) return guess;
  const facts = columnFacts(data, position);
  const rule = kindRules.find((one) => one.kind === kind);
  const column = {
    ...columnAs(facts, kind, rule?.insist(facts, options) ?? null, before.name, options),
    title: before.title,
    alternatives: [
      ...before.alternatives.filter((one) => one.kind !== kind),
      ...formerly(before.kind, before.confidence, kind),
    ],
  };
  const replaced = (next: Partial<TableGuess>): Guess => ({
    tables: guess.tables.map((one, index) => (index === at ? { ...one, ...next } : one)),
  });
  const others = table.columns.map((one, index) => (index === position ? column : one));
  const pipeline = table.pipeline?.column === position ? null : table.pipeline;
  if (kind === "stage") {
    const columns = others.map((one) =>
      one.kind === "stage" && one !== column ? { ...one, kind: "none" as const } : one,
    );
    return replaced({ columns, pipeline: regardPipeline(facts) });
  }
  if (kind !== "reference") return replaced({ columns: others, pipeline });
  const source = target === undefined ? undefined : tables[target.table];
  const key =
    source === undefined || target === undefined ? null : keyColumn(columnFacts(source, target.column));
  if (key === null || target === undefined) return guess;
  const reference = matchReference(facts, key, target.table);
  return replaced({ columns: others.map((one) => (one === column ? { ...one, reference } : one)), pipeline });
}

function formerly(kind: GuessedKind, confidence: number, now: GuessedKind) {
  return kind === now ? [] : [{ kind, confidence }];
}
