import { momentKinds } from "../fields/moment-kinds.ts";
import type { Guess, TableGuess } from "./guess.ts";
import type { ImportColumn, ImportPlan } from "./import-plan.ts";

/**
 * How the rows of a table come into the form that it becomes. A reference that leads nowhere leaves its field empty, so
 * that the row comes along.
 */
export function planFromGuess(guess: Guess, table: TableGuess): ImportPlan {
  const columns = table.columns.flatMap((column): readonly ImportColumn[] => {
    const { kind, name, reading, reference, existing, misfits } = column;
    if (kind === "stage" || kind === "none") return [];
    const target = reference === null ? undefined : guess.tables[reference.table]?.columns[reference.column];
    const by = reference === null ? existing?.by : target?.name;
    const missing = existing !== undefined || (reference !== null && reference.missing.length > 0);
    const lenient = missing || misfits.count > 0;
    return [
      {
        column: column.column,
        field: name,
        ...reading,
        ...(kind === "reference" && typeof by === "string" && { by }),
        ...(lenient && !column.required && { otherwise: "empty" as const }),
      },
    ];
  });
  const { pipeline } = table;
  if (pipeline === null) return { columns };
  const values = Object.fromEntries(
    pipeline.stages.flatMap((stage) => stage.values.map((value) => [value, stage.name] as const)),
  );
  const since = table.columns
    .filter(({ column, kind }) => table.since.includes(column) && momentKinds.includes(kind))
    .map(({ name }) => name);
  const stage = { column: pipeline.column, values, ...(since.length > 0 && { since }) };
  return { columns, pipeline: "pipeline", stage };
}

/** The positions of the tables in the order in which they can be brought in: what is referred to comes first. */
export function importOrder({ tables }: Guess): readonly number[] {
  const order: number[] = [];
  const visit = (index: number, path: ReadonlySet<number>): void => {
    if (order.includes(index) || path.has(index)) return;
    const within = new Set([...path, index]);
    for (const { reference } of tables[index]?.columns ?? [])
      if (reference !== null) visit(reference.table, within);
    order.push(index);
  };
  for (const index of tables.keys()) visit(index, new Set());
  return order;
}
