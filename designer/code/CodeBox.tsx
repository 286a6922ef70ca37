import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, type Extension, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
} from "@codemirror/view";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CodeCompletions, CodeExplanation, CodeHandle, CodeMark } from "./code-parts.ts";
import { codePhrases } from "./code-phrases.ts";
import { completeCode } from "./complete-code.ts";
import { createEchoes } from "./create-echoes.ts";
import { explainCode } from "./explain-code.ts";
import { markAgain, markCode } from "./mark-code.ts";
import { minimalChange } from "./minimal-change.ts";
import "./code.css";

interface CodeBoxProps {
  readonly value: string;
  /** Gets what was typed, at every key; not what `value` brought in. */
  readonly onChange: (text: string) => void;
  readonly onCursor?: (position: number, text: string) => void;
  /** Gets the editor's handle once it is there. */
  readonly onReady?: (handle: CodeHandle) => void;
  /** The shortcut for saving was pressed. */
  readonly onSave?: () => void;
  readonly language: Extension;
  readonly complete: (text: string, position: number, explicit: boolean) => CodeCompletions | null;
  readonly mistakes: (text: string) => readonly CodeMark[];
  readonly explain?: (text: string, position: number) => CodeExplanation | null;
  /** The id of the visible label. */
  readonly labelledBy: string;
  readonly placeholder?: string;
  /** A whole file rather than a line or two: with line numbers, folding and search. */
  readonly tall?: boolean;
}

const fromOutside = Annotation.define<boolean>();

const tallParts: Extension = [
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  indentOnInput(),
  highlightActiveLine(),
  highlightSelectionMatches({ minSelectionLength: 2 }),
  drawSelection(),
  search({ top: true }),
  keymap.of([...searchKeymap, ...foldKeymap]),
];

/** The editor for anything that is written rather than clicked together: completions, mistakes and meanings at their place. */
export function CodeBox(props: CodeBoxProps) {
  const { value, mistakes, language, labelledBy, tall = false } = props;
  const { i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const [echoes] = useState(createEchoes);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          keymap.of([{ key: "Mod-s", preventDefault: true, run: () => (latest.current.onSave?.(), true) }]),
          history(),
          closeBrackets(),
          bracketMatching(),
          completeCode((...at) => latest.current.complete(...at)),
          markCode((text) => latest.current.mistakes(text)),
          explainCode((...at) => latest.current.explain?.(...at) ?? null),
          keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap]),
          keymap.of([...historyKeymap, ...defaultKeymap]),
          tall ? tallParts : [],
          language,
          EditorState.phrases.of(codePhrases[i18n.language] ?? {}),
          // Beside the page, so that no panel cuts them off.
          tooltips({ parent: document.body, position: "fixed" }),
          placeholder(latest.current.placeholder ?? ""),
          EditorView.lineWrapping,
          // It can be focused anyway, which not everything that reads the page knows of editable text.
          EditorView.contentAttributes.of({ "aria-labelledby": labelledBy, tabindex: "0" }),
          EditorView.updateListener.of(({ state, docChanged, selectionSet, transactions }) => {
            const brought = transactions.some((each) => each.annotation(fromOutside) === true);
            if (docChanged && !brought) {
              echoes.told(state.doc.toString());
              latest.current.onChange(state.doc.toString());
            }
            if (docChanged || selectionSet)
              latest.current.onCursor?.(state.selection.main.head, state.doc.toString());
          }),
        ],
      }),
    });
    editor.current = view;
    latest.current.onReady?.(handleOf(view));
    return () => view.destroy();
  }, [labelledBy, language, tall, i18n.language, echoes]);
  useEffect(() => {
    const view = editor.current;
    const text = view?.state.doc.toString() ?? value;
    // What was typed a moment ago must not undo what was typed since.
    if (echoes.isEcho(value) || text === value) return;
    const changes = minimalChange(text, value);
    const annotations = [fromOutside.of(true), Transaction.addToHistory.of(false)];
    view?.dispatch({ changes, annotations });
  }, [value, echoes]);
  useEffect(() => {
    if (editor.current !== null) markAgain(editor.current);
  }, [mistakes]);
  return <div ref={place} className={tall ? "code-box code-box-tall" : "code-box"} />;
}

function handleOf(view: EditorView): CodeHandle {
  return {
    insert: (text, back) => {
      const { from, to } = view.state.selection.main;
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length - back },
        userEvent: "input",
      });
      view.focus();
    },
    show: (from, to) => {
      const end = view.state.doc.length;
      const selection = { anchor: Math.min(to, end), head: Math.min(from, end) };
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.head, { y: "center" }) });
    },
  };
}
