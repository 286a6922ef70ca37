import type { CellReading } from "../cells/cell-reading.ts";
import type { FieldKindName } from "../fields/field-kind-name.ts";

/** What a column may become: a field of some kind, the stages of the form's pipeline, or nothing at all. */
export type GuessedKind =
  | Extract<
      FieldKindName,
      | "text"
      | "long-text"
      | "integer"
      | "number"
      | "money"
      | "percent"
      | "boolean"
      | "date"
      | "date-time"
      | "choice"
      | "email"
      | "phone"
      | "url"
      | "reference"
    >
  | "stage"
  | "none";

/** A cell that does not fit, with the number of its row in the file. */
export interface Misfit {
  readonly row: number;
  readonly value: string;
}

/** Some of the cells that do not fit, and how many there are. */
export interface Misfits {
  readonly count: number;
  readonly examples: readonly Misfit[];
}

/** A value that stands in a column, and how often. */
export interface CountedValue {
  readonly value: string;
  readonly count: number;
}

/** Where the values of a column are found again: in a column of a table (its own one too) that names each row. */
export interface ReferenceGuess {
  /** The position of the table and of its column. */
  readonly table: number;
  readonly column: number;
  /** How many of the filled cells name a row there, from 0 to 1. */
  readonly share: number;
  /** Values that name nothing there, the most frequent first. */
  readonly missing: readonly CountedValue[];
  /** Values that are found although they are spelled a little differently. */
  readonly loose: readonly CountedValue[];
}

/** A form that the app has already, and the field whose values name its records; null for what they are called. */
export interface ExistingTarget {
  readonly form: string;
  readonly by: string | null;
}

/** What a column was taken for. All of it can be corrected; `regardColumn` takes it for something else. */
export interface ColumnGuess {
  readonly column: number;
  readonly header: string;
  readonly kind: GuessedKind;
  /** From 0 to 1. */
  readonly confidence: number;
  /** What else it may be, the likeliest first. */
  readonly alternatives: readonly { readonly kind: GuessedKind; readonly confidence: number }[];
  /** The name and the title of the field. */
  readonly name: string;
  readonly title: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly reading: CellReading;
  /** The options of a choice, in the order in which they appear. */
  readonly options: readonly CountedValue[];
  readonly reference: ReferenceGuess | null;
  /** For a reference that leads out of the tables, which then has no `reference`. */
  readonly existing?: ExistingTarget;
  /** ISO 4217, for money. */
  readonly currency: string | null;
  readonly filled: number;
  /** Different values; null beyond two thousand. */
  readonly distinct: number | null;
  readonly examples: readonly string[];
  readonly misfits: Misfits;
}

export interface StageGuess {
  readonly name: string;
  readonly title: string;
  readonly kind: "open" | "won" | "lost";
  readonly probability: number;
  /** What stands in the file for it. */
  readonly values: readonly string[];
  readonly count: number;
}

/** A pipeline whose stages are the values of a column. */
export interface PipelineGuess {
  readonly column: number;
  readonly title: string;
  readonly confidence: number;
  /** In the order of the pipeline. */
  readonly stages: readonly StageGuess[];
}

/** What a table was taken for: a form with its fields. */
export interface TableGuess {
  /** The table's name in the file, and the form's name and title. */
  readonly table: string;
  readonly form: string;
  readonly title: string;
  readonly rows: number;
  /** The position of the column that a record is called by. */
  readonly recordTitle: number;
  readonly columns: readonly ColumnGuess[];
  readonly pipeline: PipelineGuess | null;
  /** Columns with days or moments: since the latest of them that is past, a record stands in its stage. */
  readonly since: readonly number[];
}

/** What several tables were taken for together, in their order. */
export interface Guess {
  readonly tables: readonly TableGuess[];
}

/** The reader's language decides only what the tables leave open: the currency, and 3/1/2017 where no row tells. */
export interface GuessOptions {
  readonly locale: string;
  /** That of the app which they come into, where it has one. */
  readonly currency?: string | undefined;
}
