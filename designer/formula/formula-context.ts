import type { FormulaWords } from "../../runtime/core/formula/editing/formula-words.ts";
import type { FormulaScope, FormulaType } from "../../runtime/core/formula/formula.ts";

/** What the names in a formula mean, how they are called, and what it must give. */
export interface FormulaContext {
  readonly scope: FormulaScope;
  readonly words: FormulaWords;
  readonly expected: FormulaType | undefined;
  /** What is wrong with the formula as it was reviewed within the whole app, in words: a circle through other fields. */
  readonly whole: readonly WholeMistake[];
}

/** Something wrong with a formula that only the whole app shows. */
export interface WholeMistake {
  readonly code: string;
  readonly message: string;
}
