import type { CellReading } from "../cells/cell-reading.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { CountedValue, GuessedKind, GuessOptions, Misfits } from "./guess.ts";

/** Something that a column may be, and how likely that is (0 to 1). */
export interface Candidate {
  readonly kind: GuessedKind;
  readonly confidence: number;
  readonly field: FieldSchema;
  readonly reading: CellReading;
  readonly misfits: Misfits;
  readonly options?: readonly CountedValue[];
  readonly currency?: string;
}

/** A way to recognise one kind; null where the column is surely none. */
export interface KindRule {
  readonly kind: GuessedKind;
  recognise(facts: ColumnFacts, options: GuessOptions): Candidate | null;
  /** The column taken for this kind because somebody says so, however little of it fits. */
  insist(facts: ColumnFacts, options: GuessOptions): Candidate;
}
