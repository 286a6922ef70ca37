import type { CellReading } from "../cells/cell-reading.ts";

/** Which column of a file goes into which field, and how its cells are read. */
export interface ImportColumn extends CellReading {
  /** Its position from 0, or its title. */
  readonly column: number | string;
  readonly field: string;
  /** For a reference: the field of the other form by whose value records are meant; what they are called, without it. */
  readonly by?: string;
  /** What becomes of a row with a cell that cannot be used: it is left out (`refuse`), or only the field is (`empty`). */
  readonly otherwise?: "refuse" | "empty";
}

/** How the rows of a file become records of a form. */
export interface ImportPlan {
  /** The sheet of a workbook; its first table without it. */
  readonly sheet?: string;
  readonly columns: readonly ImportColumn[];
  readonly pipeline?: string;
  /** The column that says in which stage a record stands: what is written there → the stage; else its name or title. */
  readonly stage?: {
    readonly column: number | string;
    readonly values?: { readonly [written: string]: string };
    /** Fields with days or moments: since the latest of them that is past, the record stands in its stage. */
    readonly since?: readonly string[];
  };
  /** The column that names the owner, by name or e-mail address. */
  readonly owner?: { readonly column: number | string };
}
