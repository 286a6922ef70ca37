import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Alert, Skeleton } from "antd";
import { Suspense, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { conditionScopeOf } from "../../runtime/core/compile/condition-scope-of.ts";
import { compileTree } from "../../runtime/core/condition/compile-condition.ts";
import { readCondition } from "../../runtime/core/condition/read-condition.ts";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { conditionWords } from "../../runtime/ui/conditions/condition-words.ts";
import { FormRoomProvider } from "../../runtime/ui/form/form-context.ts";
import { stillModel } from "../../runtime/ui/form/still-model.ts";
import { widgets } from "../../runtime/ui/widgets/widgets.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { ConditionRoomProvider } from "./condition-room.ts";
import { ConditionSentence } from "./ConditionSentence.tsx";
import { GroupRows } from "./GroupRows.tsx";
import { mentionedIds } from "./mentioned-ids.ts";
import { TryCondition } from "./TryCondition.tsx";
import { useChoosables } from "./use-choosables.ts";
import { useConditionTree } from "./use-condition-tree.ts";
import { useTriedRecord } from "./use-tried-record.ts";
import "./conditions.css";

interface ConditionEditorProps {
  /** The name of the form of whose records the condition speaks. */
  readonly form: string;
  readonly condition: Condition | undefined;
  /** Gets what is finished, as a condition of the definition language; undefined once nothing is left of it. */
  readonly onChange: (condition: Condition | undefined) => void;
  /** What the condition decides: “Visible when”. */
  readonly label: string;
  /** Without it the last condition stays until there is another one. */
  readonly allowNone?: boolean;
  /** What no condition means here: “Always”. */
  readonly none?: string;
  /** Shows its rows from the start. */
  readonly open?: boolean;
}

/** A condition as a sentence; opened, its rows to change it by clicking, and a record to try it on. */
export function ConditionEditor(props: ConditionEditorProps) {
  const app = useCompiled();
  const form = app?.forms.get(props.form);
  if (app === null || form === undefined) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  return (
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 1 }} />}>
      <Editor {...props} app={app} compiled={form} />
    </Suspense>
  );
}

interface EditorProps extends ConditionEditorProps {
  readonly app: CompiledApp;
  readonly compiled: CompiledForm;
}

function Editor(props: EditorProps) {
  const {
    app,
    compiled: form,
    condition,
    onChange,
    label,
    allowNone = true,
    none,
    open: isOpen = false,
  } = props;
  const { t, i18n } = useTranslation("conditions");
  const id = useId();
  const [open, setOpen] = useState(isOpen);
  const scope = useMemo(() => conditionScopeOf(form), [form]);
  const { tree, problems } = useMemo(
    () => (condition === undefined ? { tree: null, problems: [] } : readCondition(condition, scope, "")),
    [condition, scope],
  );
  const mentioned = useMemo(() => mentionedIds(app, form, tree), [app, form, tree]);
  const services = useChoosables(app, form, mentioned);
  const words = useMemo(
    () => conditionWords(app, form, i18n.language, services.title),
    [app, form, i18n.language, services],
  );
  const { tried } = useTriedRecord(app, form);
  const editing = useConditionTree(
    condition as Json | undefined,
    (next) => onChange(next as Condition | undefined),
    scope,
    allowNone,
  );
  const room = useMemo(() => {
    const holds = (part: Json) => {
      const read = tried === null ? null : readCondition(part, scope, "").tree;
      return read === null || tried === null
        ? undefined
        : compileTree(read, scope).test(tried.facts, tried.at);
    };
    return { app, form, scope, words, holds };
  }, [app, form, scope, words, tried]);
  const formRoom = useMemo(
    () => ({
      ...{ app, form, services, model: stillModel, idPrefix: id },
      widgetOf: (kind: keyof typeof widgets) => widgets[kind],
    }),
    [app, form, services, id],
  );
  const explained =
    tree === null || tried === null || !open ? null : compileTree(tree, scope).explain(tried.facts, tried.at);
  const [problem] = problems;
  return (
    <div className="condition-editor" role="group" aria-label={label}>
      <button
        type="button"
        className="condition-summary"
        aria-expanded={open}
        aria-controls={`${id}-rows`}
        onClick={() => setOpen(!open)}
      >
        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        <span>
          <span className="condition-label">{label}</span>
          {condition === undefined ? (
            <span className="quiet">{none ?? t("none")}</span>
          ) : tree === null ? (
            <span className="condition-wrong">
              {problem === undefined ? t("json") : explainProblem(problem, i18n.language)}
            </span>
          ) : (
            <ConditionSentence tree={explained ?? tree} words={words} />
          )}
        </span>
      </button>
      {open && (
        <div className="condition-rows" id={`${id}-rows`}>
          <ConditionRoomProvider value={room}>
            <FormRoomProvider value={formRoom}>
              <GroupRows group={editing.tree} onChange={editing.change} depth={1} />
              {editing.problem !== null && (
                <Alert
                  type="warning"
                  title={
                    editing.problem === "none"
                      ? t("neededOne")
                      : `${explainProblem(editing.problem, i18n.language)} ${t("unfinishedChange")}`
                  }
                />
              )}
            </FormRoomProvider>
            <TryCondition explained={explained} tried={tried} />
          </ConditionRoomProvider>
        </div>
      )}
    </div>
  );
}
