import { BookOutlined } from "@ant-design/icons";
import { Button, Drawer, Skeleton } from "antd";
import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { formScopes } from "../../runtime/core/compile/form-scopes.ts";
import type { FormulaType } from "../../runtime/core/formula/formula.ts";
import type { CodeHandle } from "../code/code-parts.ts";
import type { Path } from "../draft/edits/path.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { useProblemWords } from "../review/use-problem-words.ts";
import { useProblemsAt } from "../review/use-problems-at.ts";
import type { FormulaContext } from "./formula-context.ts";
import { formulaWordsOf } from "./formula-words-of.ts";
import { FormulaResult } from "./FormulaResult.tsx";
import "./formula.css";

// Only who writes a formula loads what it takes to write one.
const FormulaBox = lazy(() => import("./FormulaBox.tsx").then((room) => ({ default: room.FormulaBox })));
const CallHint = lazy(() => import("./CallHint.tsx").then((room) => ({ default: room.CallHint })));
const FunctionReference = lazy(() =>
  import("./FunctionReference.tsx").then((room) => ({ default: room.FunctionReference })),
);

interface FormulaEditorProps {
  /** The name of the form whose records the formula reads. */
  readonly form: string;
  readonly value: string;
  /** Gets what is written a moment after it was, mistakes and all: the review tells of them too. */
  readonly onChange: (source: string) => void;
  readonly label: string;
  readonly help?: string;
  /** The type that the result must have. */
  readonly expected?: FormulaType | undefined;
  /** Where it stands in the draft, for what only the whole app shows to be wrong with it; told elsewhere without. */
  readonly at?: Path | undefined;
}

/** A formula being written: completions, mistakes at their place, the result on a record, every function explained. */
export function FormulaEditor(props: FormulaEditorProps) {
  const app = useCompiled();
  const form = app?.forms.get(props.form);
  const waiting = <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  if (app === null || form === undefined) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Editor {...props} app={app} compiled={form} />
    </Suspense>
  );
}

const pause = 300;

interface EditorProps extends FormulaEditorProps {
  readonly app: CompiledApp;
  readonly compiled: CompiledForm;
}

function Editor({ app, compiled, value, onChange, label, help, expected, at }: EditorProps) {
  const { t, i18n } = useTranslation("formula");
  const id = useId();
  const [source, setSource] = useState(value);
  const [seen, setSeen] = useState(value);
  const [position, setPosition] = useState(0);
  const [explained, setExplained] = useState(false);
  const handle = useRef<CodeHandle | null>(null);
  if (value !== seen) {
    setSeen(value);
    setSource(value);
  }
  const commit = useCommit(onChange);
  const reviewed = useProblemsAt(at);
  const say = useProblemWords();
  const isReviewed = source === value;
  const whole = useMemo(
    () => (isReviewed ? reviewed.map((one) => ({ code: one.code, message: say(one) })) : []),
    [reviewed, isReviewed, say],
  );
  const context = useMemo<FormulaContext>(() => {
    const scope = formScopes(app.document.forms).get(compiled.name)?.formula;
    if (scope === undefined) throw new Error(`The app has no form ${compiled.name}`);
    return { scope, words: formulaWordsOf(app, compiled, i18n.language), expected, whole };
  }, [app, compiled, i18n.language, expected, whole]);
  return (
    <div className="formula-editor">
      <div className="formula-head">
        <span id={id} className="formula-label">
          {label}
        </span>
        <Button type="text" size="small" icon={<BookOutlined />} onClick={() => setExplained(true)}>
          {t("functions")}
        </Button>
      </div>
      <FormulaBox
        value={source}
        context={context}
        labelledBy={id}
        onCursor={setPosition}
        onReady={(ready) => {
          handle.current = ready;
        }}
        onChange={(next) => {
          setSource(next);
          setSeen(value);
          if (next !== value) commit(next);
        }}
      />
      <CallHint source={source} position={position} />
      {help !== undefined && <p className="quiet">{help}</p>}
      <FormulaResult app={app} form={compiled} source={source} context={context} />
      <Drawer
        title={t("functions")}
        open={explained}
        onClose={() => setExplained(false)}
        placement="left"
        size="min(460px, 100vw)"
        mask={false}
        destroyOnHidden
      >
        <Suspense fallback={<Skeleton active title={false} />}>
          <FunctionReference onInsert={(name) => handle.current?.insert(`${name}()`, 1)} />
        </Suspense>
      </Drawer>
    </div>
  );
}

/** Commits after a pause, and at once when the editor goes away. */
function useCommit(onChange: (source: string) => void): (source: string) => void {
  const latest = useRef(onChange);
  const pending = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current = onChange;
  });
  const take = useRef(() => {
    clearTimeout(timer.current);
    const source = pending.current;
    pending.current = null;
    if (source !== null) latest.current(source);
  });
  useEffect(() => take.current, []);
  return (source) => {
    pending.current = source;
    clearTimeout(timer.current);
    timer.current = setTimeout(take.current, pause);
  };
}
