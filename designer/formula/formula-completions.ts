import type { Completion, CompletionSource } from "@codemirror/autocomplete";
import {
  completeFormula,
  type FormulaCompletion,
} from "../../runtime/core/formula/editing/complete-formula.ts";
import type { FormulaContext } from "./formula-context.ts";

/** Offers fields, references and functions while a formula is written: after a letter or a point, or when asked. */
export function formulaCompletions(contextOf: () => FormulaContext): CompletionSource {
  return ({ state, pos, explicit }) => {
    const source = state.doc.toString();
    const { scope, words } = contextOf();
    const { from, to, options } = completeFormula(source, pos, scope, words);
    const isAsked = explicit || from < pos || source.slice(0, pos).trimEnd().endsWith(".");
    if (!isAsked || options.length === 0) return null;
    // The core has chosen and ordered them already, by titles too.
    return { from, to, filter: false, options: options.map(completion) };
  };
}

function completion({ kind, label, insert, back, detail }: FormulaCompletion): Completion {
  return {
    label,
    detail,
    type: kind,
    apply: (view, _, from, to) =>
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length - back },
        userEvent: "input.complete",
      }),
  };
}
