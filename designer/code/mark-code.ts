import { type Diagnostic, linter } from "@codemirror/lint";
import { StateEffect } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { CodeMark } from "./code-parts.ts";

const changed = StateEffect.define();

/** Marks what `mistakes` finds in the text, a moment after each change. */
export function markCode(mistakes: (text: string) => readonly CodeMark[]) {
  return linter(({ state }) => mistakes(state.doc.toString()).map(diagnostic), {
    delay: 250,
    needsRefresh: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((each) => each.is(changed))),
  });
}

/** Looks for mistakes again although nothing was written: what they depend on has changed. */
export function markAgain(view: EditorView): void {
  view.dispatch({ effects: changed.of(null) });
}

function diagnostic({ from, to, message, mend }: CodeMark): Diagnostic {
  const actions =
    mend === null
      ? []
      : [
          {
            name: mend.name,
            apply: (view: EditorView, start: number, end: number) =>
              view.dispatch({ changes: { from: start, to: end, insert: mend.insert } }),
          },
        ];
  return { from, to, severity: "error", message, actions };
}
