import { Alert } from "antd";
import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { compileTree } from "../../runtime/core/condition/compile-condition.ts";
import { readCondition } from "../../runtime/core/condition/read-condition.ts";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { FormRoomProvider } from "../../runtime/ui/form/form-context.ts";
import { stillModel } from "../../runtime/ui/form/still-model.ts";
import { widgets } from "../../runtime/ui/widgets/widgets.ts";
import { ConditionRoomProvider } from "./condition-room.ts";
import { GroupRows } from "./GroupRows.tsx";
import { rowProblemWords } from "./row-problem-words.ts";
import { TryCondition } from "./TryCondition.tsx";
import { useConditionTree } from "./use-condition-tree.ts";
import { useReadCondition } from "./use-read-condition.ts";
import { useReadThrough } from "./use-read-through.ts";
import { useTriedRecord } from "./use-tried-record.ts";

interface ConditionRowsProps {
  readonly id: string;
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly condition: Condition | undefined;
  readonly onChange: (condition: Condition | undefined) => void;
  readonly allowNone: boolean;
  /** Hidden it keeps the rows that are not finished. */
  readonly hidden: boolean;
}

/** The rows of a condition, to change it by clicking, and a record to try it on. */
export function ConditionRows(props: ConditionRowsProps) {
  const { app, form, condition, onChange, allowNone, hidden } = props;
  const { t, i18n } = useTranslation("conditions");
  const id = useId();
  const { scope, tree, services, words } = useReadCondition(app, form, condition, i18n.language);
  const { tried } = useTriedRecord(app, form);
  const { readThrough, joined } = useReadThrough(form.name);
  const editing = useConditionTree(
    condition as Json | undefined,
    (next) => joined(() => onChange(next as Condition | undefined)),
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
    return { app, form, scope, words, holds, readThrough };
  }, [app, form, scope, words, tried, readThrough]);
  const formRoom = useMemo(
    () => ({
      ...{ app, form, services, model: stillModel, idPrefix: id },
      widgetOf: (kind: keyof typeof widgets) => widgets[kind],
    }),
    [app, form, services, id],
  );
  if (hidden) return null;
  const explained =
    tree === null || tried === null ? null : compileTree(tree, scope).explain(tried.facts, tried.at);
  return (
    <div className="condition-rows" id={props.id}>
      <ConditionRoomProvider value={room}>
        <FormRoomProvider value={formRoom}>
          <GroupRows group={editing.tree} onChange={editing.change} depth={1} />
          {editing.problem !== null && (
            <Alert
              type="warning"
              title={
                editing.problem === "none"
                  ? t("neededOne")
                  : `${rowProblemWords(editing.problem, words)} ${t("unfinishedChange")}`
              }
            />
          )}
        </FormRoomProvider>
        <TryCondition explained={explained} tried={tried} />
      </ConditionRoomProvider>
    </div>
  );
}
