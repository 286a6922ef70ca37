import { completeFormula } from "../../runtime/core/formula/editing/complete-formula.ts";
import type { CodeCompletions } from "../code/code-parts.ts";
import type { FormulaContext } from "./formula-context.ts";

/** Offers fields, references and functions while a formula is written: after a letter or a point, or when asked. */
export function formulaCompletions(
  source: string,
  position: number,
  explicit: boolean,
  { scope, words }: FormulaContext,
): CodeCompletions | null {
  const { from, to, options } = completeFormula(source, position, scope, words);
  const isAsked = explicit || from < position || source.slice(0, position).trimEnd().endsWith(".");
  if (!isAsked) return null;
  // The core has chosen and ordered them already, by titles too.
  return {
    from,
    to,
    chosen: true,
    options: options.map(({ kind, ...option }) => ({ ...option, type: kind })),
  };
}
