import { RollbackOutlined } from "@ant-design/icons";
import { App, Button, Tooltip } from "antd";
import { memo, type ReactNode, useCallback, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { useDraft, useDraftState } from "../draft/draft-context.ts";
import type { Taken } from "../draft/history.ts";
import { useFollow } from "../routes/place.ts";
import { useStepWords } from "./use-step-words.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

// Circles that turn to the left and to the right are hardly told apart: arrows lead back and forth.
const [undoIcon, redoIcon] = [
  <RollbackOutlined key="undo" />,
  <RollbackOutlined key="redo" className="icon-forth" />,
];

/** The ways back and forth, each saying what it would do; that may follow a moment behind what was done. */
export function UndoButtons() {
  const { t } = useTranslation("design");
  const draft = useDraft();
  const last = useDraftState(({ history }) => history.past.at(-1));
  const next = useDraftState(({ history }) => history.future[0]);
  const { message } = App.useApp();
  const follow = useFollow();
  const words = useStepWords();
  const undoes = useDeferredValue(last && t("undoStep", { step: words(last.label) }));
  const redoes = useDeferredValue(next && t("redoStep", { step: words(next.label) }));
  const gone = useCallback(
    (step: Taken) => void message.warning(t("stepTakenOff", { step: words(step.label) })),
    [message, t, words],
  );
  const undo = useCallback(() => {
    const step = draft.state().history.past.at(-1);
    if (step !== undefined && !follow(step.inverse, () => draft.undo())) gone(step);
  }, [draft, follow, gone]);
  const redo = useCallback(() => {
    const step = draft.state().history.future[0];
    if (step !== undefined && !follow(step.edits, () => draft.redo())) gone(step);
  }, [draft, follow, gone]);
  useUndoKeys(undo, redo);
  return (
    <>
      <StepButton
        icon={undoIcon}
        label={t("undo")}
        step={undoes}
        disabled={last === undefined}
        onPress={undo}
      />
      <StepButton
        icon={redoIcon}
        label={t("redo")}
        step={redoes}
        disabled={next === undefined}
        onPress={redo}
      />
    </>
  );
}

interface StepButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly step: string | undefined;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

const StepButton = memo(function StepButton({ icon, label, step, disabled, onPress }: StepButtonProps) {
  return (
    <Tooltip title={step}>
      <Button icon={icon} disabled={disabled} onClick={onPress} aria-label={label} />
    </Tooltip>
  );
});
