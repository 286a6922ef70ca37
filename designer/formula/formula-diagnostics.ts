import { type Diagnostic, linter } from "@codemirror/lint";
import { formulaMistakes } from "../../runtime/core/formula/editing/formula-mistakes.ts";
import type { FormulaContext } from "./formula-context.ts";

/** Marks mistakes at their place, each with what to write instead where that is known. */
export function formulaDiagnostics(contextOf: () => FormulaContext, mend: (replacement: string) => string) {
  return linter(
    ({ state }) => {
      const source = state.doc.toString();
      if (source.trim() === "") return [];
      const { scope, words, expected } = contextOf();
      return formulaMistakes(source, scope, words.locale, expected).map((mistake): Diagnostic => {
        const { from, to, message, replacement } = mistake;
        const actions =
          replacement === null
            ? []
            : [
                {
                  name: mend(replacement),
                  apply: (view: { dispatch: (change: object) => void }, start: number, end: number) =>
                    view.dispatch({ changes: { from: start, to: end, insert: replacement } }),
                },
              ];
        return { from, to, severity: "error", message, actions };
      });
    },
    { delay: 250 },
  );
}
