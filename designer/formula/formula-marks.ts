import { formulaMistakes } from "../../runtime/core/formula/editing/formula-mistakes.ts";
import type { CodeMark } from "../code/code-parts.ts";
import type { FormulaContext } from "./formula-context.ts";

/** The mistakes of a formula at their place, each with what to write instead where that is known, and those of the whole. */
export function formulaMarks(
  source: string,
  { scope, words, expected, whole }: FormulaContext,
  mend: (replacement: string) => string,
): readonly CodeMark[] {
  if (source.trim() === "") return [];
  const own = formulaMistakes(source, scope, words.locale, expected);
  const codes = new Set(own.map(({ code }) => code));
  return [
    ...own.map(({ from, to, message, replacement }) => ({
      from,
      to,
      message,
      mend: replacement === null ? null : { name: mend(replacement), insert: replacement },
    })),
    // What the whole shows is wrong with all of it; the review tells what stands in it alone too.
    ...whole
      .filter(({ code }) => !codes.has(code))
      .map(({ message }) => ({ from: 0, to: source.length, message, mend: null })),
  ];
}
