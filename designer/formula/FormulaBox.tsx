import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, placeholder, tooltips } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formulaCompletions } from "./formula-completions.ts";
import type { FormulaContext } from "./formula-context.ts";
import { formulaDiagnostics } from "./formula-diagnostics.ts";
import { formulaLanguage } from "./formula-language.ts";

interface FormulaBoxProps {
  readonly value: string;
  readonly onChange: (source: string) => void;
  /** Where the cursor is, for saying what is written there. */
  readonly onCursor: (position: number) => void;
  readonly context: FormulaContext;
  /** The id of the visible label. */
  readonly labelledBy: string;
  /** Gets a function that writes a text at the cursor, `back` characters before its end. */
  readonly onReady: (insert: (text: string, back: number) => void) => void;
}

/** The box in which a formula is written, with its colours, completions and mistakes. */
export function FormulaBox(props: FormulaBoxProps) {
  const { value, labelledBy } = props;
  const { t } = useTranslation("formula");
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const latest = useRef({ ...props, t });
  useEffect(() => {
    latest.current = { ...props, t };
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const contextOf = () => latest.current.context;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          history(),
          closeBrackets(),
          bracketMatching(),
          autocompletion({ override: [formulaCompletions(contextOf)], icons: false }),
          formulaDiagnostics(contextOf, (replacement) => latest.current.t("mend", { replacement })),
          keymap.of([
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          formulaLanguage,
          // Beside the page, so that no panel cuts them off.
          tooltips({ parent: document.body, position: "fixed" }),
          placeholder(latest.current.t("placeholder")),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-labelledby": labelledBy }),
          EditorView.updateListener.of(({ state, docChanged, selectionSet }) => {
            if (docChanged) latest.current.onChange(state.doc.toString());
            if (docChanged || selectionSet) latest.current.onCursor(state.selection.main.head);
          }),
        ],
      }),
    });
    editor.current = view;
    latest.current.onReady((text, back) => {
      const { from, to } = view.state.selection.main;
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length - back },
        userEvent: "input",
      });
      view.focus();
    });
    return () => view.destroy();
  }, [labelledBy]);
  useEffect(() => {
    const view = editor.current;
    if (view === null || view.state.doc.toString() === value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={place} className="formula-box" />;
}
