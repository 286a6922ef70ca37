import { Alert, Button, Input, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TransitionView } from "../../contract/generated/contract.ts";
import type { FormModel } from "../form/form-model.ts";
import type { FormServices } from "../form/form-services.ts";
import { RecordForm } from "../form/RecordForm.tsx";
import type { AppForm } from "./app-form.ts";
import { Requirements } from "./Requirements.tsx";
import { useCarefulClose } from "./use-careful-close.ts";
import { GrowingText } from "../widgets/GrowingText.tsx";

/** What is said with a move. */
export interface SaidWithMove {
  readonly comment?: string;
  readonly override?: { readonly reason: string };
}

interface MoveSheetProps {
  readonly room: AppForm;
  readonly transition: TransitionView;
  /** The form of the move, and which of its fields are shown. */
  readonly model: FormModel;
  readonly services: FormServices;
  readonly asked: readonly string[];
  readonly mayOverride: boolean;
  readonly busy: boolean;
  /** What leads from a missing thing to where it is mended. */
  readonly mend?: (fields: readonly string[]) => ReactNode;
  readonly onSubmit: (said: SaidWithMove) => void;
  readonly onClose: () => void;
  /** What stands above everything else, such as why it was refused. */
  readonly children?: ReactNode;
}

/** The small form of one move: what is missing, a comment, and one button that saves and moves in one go. */
export function MoveSheet(props: MoveSheetProps) {
  const { room, transition, model, services, asked, mayOverride, busy, mend, onSubmit, onClose } = props;
  const { t } = useTranslation("move");
  const [comment, setComment] = useState("");
  const [override, setOverride] = useState<string | null>(null);
  const submit = () => {
    model.flush();
    onSubmit({
      ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
      ...(override === null ? {} : { override: { reason: override.trim() } }),
    });
  };
  const close = useCarefulClose(() => {
    model.flush();
    const written = comment + (override ?? "");
    return written.trim() !== "" || Object.keys(model.patch()).length > 0;
  }, onClose);
  const missingComment = transition.commentRequired && comment.trim() === "";
  const missingReason = override !== null && override.trim() === "";
  return (
    <Modal
      open
      width={560}
      title={t("title", { stage: transition.toTitle })}
      onCancel={close}
      onOk={submit}
      okText={transition.approval ? t("submitApproval") : t("submit", { stage: transition.toTitle })}
      cancelText={t("cancel", { ns: "words" })}
      okButtonProps={{ disabled: missingComment || missingReason, loading: busy }}
    >
      {props.children}
      {transition.approval && (
        <Alert type="info" showIcon title={t("needsApproval")} className="form-alert" />
      )}
      <Requirements room={room} requirements={transition.requirements} mend={mend} />
      {asked.length > 0 && (
        <RecordForm
          app={room.app}
          form={room.form}
          model={model}
          services={services}
          only={asked}
          idPrefix="move"
        />
      )}
      <label htmlFor="move-comment" className="field-label">
        {t("comment")}
        {transition.commentRequired && <span className="field-required"> *</span>}
      </label>
      <GrowingText
        id="move-comment"
        value={comment}
        least={1}
        most={6}
        placeholder={transition.commentRequired ? t("commentRequired") : ""}
        onChange={(event) => setComment(event.target.value)}
      />
      {mayOverride && !transition.allowed && override === null && (
        <Button type="link" className="flush-link" onClick={() => setOverride("")}>
          {t("override")}
        </Button>
      )}
      {override !== null && (
        <>
          <label htmlFor="move-reason" className="field-label">
            {t("overrideReason")} <span className="field-required">*</span>
          </label>
          <Input.TextArea
            id="move-reason"
            value={override}
            onChange={(event) => setOverride(event.target.value)}
          />
          <div className="field-help">{t("overrideHelp")}</div>
        </>
      )}
    </Modal>
  );
}
