import type { CellReading } from "../cells/cell-reading.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Candidate } from "./candidate.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { columnFit } from "./column-fit.ts";
import type { GuessedKind } from "./guess.ts";

const enough = 0.9;

/** The candidate of a kind whose field takes nearly all cells: what does not fit lowers the confidence; null below nine in ten. */
export function fitted(
  kind: GuessedKind,
  facts: ColumnFacts,
  field: FieldSchema,
  confidence: number,
  reading: CellReading = {},
): Candidate | null {
  const { share, misfits } = columnFit(facts, field, reading);
  if (share < enough) return null;
  return { kind, confidence: confidence * share * share, field, reading, misfits };
}

/** The candidate of a kind that somebody chose, with everything that does not fit. */
export function insisted(
  kind: GuessedKind,
  facts: ColumnFacts,
  field: FieldSchema,
  reading: CellReading = {},
): Candidate {
  const { misfits } = columnFit(facts, field, reading);
  return { kind, confidence: 1, field, reading, misfits };
}
