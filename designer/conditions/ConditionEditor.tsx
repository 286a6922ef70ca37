import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Skeleton } from "antd";
import { memo, Suspense, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { ConditionRows } from "./ConditionRows.tsx";
import { ConditionSummary } from "./ConditionSummary.tsx";
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

const waiting = <Skeleton active title={false} paragraph={{ rows: 1 }} />;

/**
 * A condition as a sentence; opened, its rows to change it by clicking, and a record to try it on. Rows take no time
 * before somebody has opened it.
 */
export const ConditionEditor = memo(function ConditionEditor(props: ConditionEditorProps) {
  const { form, condition, label, none, open: isOpen = false } = props;
  const { t } = useTranslation("conditions");
  const id = useId();
  const [open, setOpen] = useState<boolean | null>(isOpen ? true : null);
  return (
    <div className="condition-editor" role="group" aria-label={label}>
      <button
        type="button"
        className="condition-summary"
        aria-expanded={open === true}
        aria-controls={`${id}-rows`}
        onClick={() => setOpen(open !== true)}
      >
        {open === true ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
        <span>
          <span className="condition-label">{label}</span>
          {condition === undefined ? (
            <span className="quiet">{none ?? t("none")}</span>
          ) : (
            <Suspense>
              <ConditionSummary form={form} condition={condition} explained={open === true} />
            </Suspense>
          )}
        </span>
      </button>
      {open !== null && (
        <Suspense fallback={waiting}>
          <Rows {...props} id={`${id}-rows`} hidden={!open} />
        </Suspense>
      )}
    </div>
  );
});

interface RowsProps extends ConditionEditorProps {
  readonly id: string;
  readonly hidden: boolean;
}

function Rows({ id, form, condition, onChange, allowNone = true, hidden }: RowsProps) {
  const app = useCompiled();
  const compiled = app?.forms.get(form);
  if (app === null || compiled === undefined) return hidden ? null : waiting;
  return <ConditionRows {...{ id, app, condition, onChange, allowNone, hidden }} form={compiled} />;
}
