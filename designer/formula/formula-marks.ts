import { formulaMistakes } from "../../runtime/core/formula/editing/formula-mistakes.ts";
import type { CodeMark } from "../code/code-parts.ts";
import type { FormulaContext } from "./formula-context.ts";

/** The mistakes of a formula at their place, each with what to write instead where that is known. */
export function formulaMarks(
  source: string,
  { scope, words, expected }: FormulaContext,
  mend: (replacement: string) => string,
): readonly CodeMark[] {
  if (source.trim() === "") return [];
  return formulaMistakes(source, scope, words.locale, expected).map(({ from, to, message, replacement }) => ({
    from,
    to,
    message,
    mend: replacement === null ? null : { name: mend(replacement), insert: replacement },
  }));
}
