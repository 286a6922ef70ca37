import type { FormulaWords } from "../../runtime/core/formula/editing/formula-words.ts";
import type { FormulaScope, FormulaType } from "../../runtime/core/formula/formula.ts";

/** What the names in a formula mean, how they are called, and what it must give. */
export interface FormulaContext {
  readonly scope: FormulaScope;
  readonly words: FormulaWords;
  readonly expected: FormulaType | undefined;
}
