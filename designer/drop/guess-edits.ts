import type {
  ColumnGuess,
  ExistingTarget,
  Guess,
  StageGuess,
  TableGuess,
} from "../../runtime/core/guess/guess.ts";

/** The guess with something of one table corrected. */
export function editTable(guess: Guess, table: number, change: Partial<TableGuess>): Guess {
  return { tables: guess.tables.map((one, index) => (index === table ? { ...one, ...change } : one)) };
}

/** The guess with something of one column corrected that does not change what its values are. */
export function editColumn(
  guess: Guess,
  table: number,
  column: number,
  change: Partial<Pick<ColumnGuess, "title" | "required" | "unique" | "currency" | "reading">>,
): Guess {
  const columns = guess.tables[table]?.columns ?? [];
  return editTable(guess, table, {
    columns: columns.map((one) => (one.column === column ? { ...one, ...change } : one)),
  });
}

/** The guess with a column that refers to records of a form that the app has already. */
export function referToExisting(
  guess: Guess,
  table: number,
  column: number,
  existing: ExistingTarget,
): Guess {
  const columns = guess.tables[table]?.columns ?? [];
  const pipeline = guess.tables[table]?.pipeline ?? null;
  const refer = ({ kind, confidence, alternatives, ...one }: ColumnGuess): ColumnGuess => ({
    ...one,
    ...{ kind: "reference", confidence: 1, reference: null, existing },
    ...{ options: [], currency: null, reading: {}, misfits: { count: 0, examples: [] } },
    alternatives: kind === "reference" ? alternatives : [...alternatives, { kind, confidence }],
  });
  return editTable(guess, table, {
    columns: columns.map((one) => (one.column === column ? refer(one) : one)),
    ...(pipeline?.column === column && { pipeline: null }),
  });
}

/** The guess with one stage corrected; what is won is certain, and what is lost is not to come. */
export function editStage(
  guess: Guess,
  table: number,
  stage: number,
  change: Partial<Pick<StageGuess, "title" | "kind">>,
): Guess {
  const certain = { won: { probability: 100 }, lost: { probability: 0 }, open: {} };
  return editStages(guess, table, (stages) =>
    stages.map((one, index) =>
      index === stage ? { ...one, ...change, ...(change.kind && certain[change.kind]) } : one,
    ),
  );
}

/** The guess with one stage moved up (-1) or down (1). */
export function moveStage(guess: Guess, table: number, stage: number, by: -1 | 1): Guess {
  return editStages(guess, table, (stages) => {
    const moved = stages[stage];
    const to = stage + by;
    if (moved === undefined || to < 0 || to >= stages.length) return stages;
    return stages.toSpliced(stage, 1).toSpliced(to, 0, moved);
  });
}

function editStages(
  guess: Guess,
  table: number,
  change: (stages: readonly StageGuess[]) => readonly StageGuess[],
): Guess {
  const pipeline = guess.tables[table]?.pipeline ?? null;
  if (pipeline === null) return guess;
  return editTable(guess, table, { pipeline: { ...pipeline, stages: change(pipeline.stages) } });
}
