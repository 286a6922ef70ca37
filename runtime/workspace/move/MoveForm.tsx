import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input, Modal } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, Session, TransitionView } from "../../contract/generated/contract.ts";
import { isEmpty } from "../../core/fields/is-empty.ts";
import { createFormModel } from "../../ui/form/form-model.ts";
import { RecordForm } from "../../ui/form/RecordForm.tsx";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { browserContext } from "../records/browser-context.ts";
import { engineRecord } from "../../ui/records/engine-record.ts";
import { recordQuery, transitionsQuery } from "../records/record-queries.ts";
import { useFormServices } from "../records/use-form-services.ts";
import type { Room } from "../records/use-room.ts";
import { useCarefulClose } from "../record/use-careful-close.ts";
import { askedFields } from "./asked-fields.ts";
import { Requirements } from "./Requirements.tsx";
import { useMove } from "./use-move.ts";

interface MoveFormProps {
  readonly room: Room;
  readonly record: RecordView;
  readonly session: Session;
  readonly transition: TransitionView;
  readonly onClose: () => void;
}

/** The small form of one move: what is missing, a comment, and one button that saves and moves in one go. */
export function MoveForm({ room, record, session, transition, onClose }: MoveFormProps) {
  const { t, i18n } = useTranslation("move");
  const queryClient = useQueryClient();
  const move = useMove(room);
  const services = useFormServices(room, record.id, record.refs);
  const [comment, setComment] = useState("");
  const [override, setOverride] = useState<string | null>(null);
  const [stale, setStale] = useState(false);
  // Made once: what has been typed stays when the record is loaded again after a conflict.
  const [model] = useState(() =>
    createFormModel({
      context: browserContext(room, session, record.data),
      record: engineRecord(record),
      locale: i18n.language,
      transition: transition.name,
    }),
  );
  const latest = useQuery(transitionsQuery(room.view.app, room.form.name, record.id));
  const current = latest.data?.transitions.find(({ name }) => name === transition.name) ?? transition;
  const asked = useMemo(
    () => askedFields(room.form, transition, (name) => !isEmpty(record.data[name])),
    [room.form, transition, record.data],
  );
  const fresh = useQuery(recordQuery(room.view.app, room.form.name, record.id)).data ?? record;

  const submit = () => {
    model.flush();
    move.mutate(
      {
        record: fresh,
        transition: current,
        data: model.patch(),
        ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
        ...(override === null ? {} : { override: { reason: override.trim() } }),
      },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (!(error instanceof HttpProblem)) return;
          model.showProblems(error.problems);
          setStale(error.status === 412);
          if (error.status === 412) {
            void queryClient.invalidateQueries({
              queryKey: recordQuery(room.view.app, room.form.name, record.id).queryKey,
            });
          }
        },
      },
    );
  };
  const close = useCarefulClose(() => {
    model.flush();
    const written = comment + (override ?? "");
    return written.trim() !== "" || Object.keys(model.patch()).length > 0;
  }, onClose);
  const missingComment = current.commentRequired && comment.trim() === "";
  const missingReason = override !== null && override.trim() === "";
  return (
    <Modal
      open
      width={560}
      title={t("title", { stage: current.toTitle })}
      onCancel={close}
      onOk={submit}
      okText={current.approval ? t("submitApproval") : t("submit", { stage: current.toTitle })}
      cancelText={t("cancel", { ns: "words" })}
      okButtonProps={{ disabled: missingComment || missingReason, loading: move.isPending }}
    >
      {stale && <Alert type="warning" showIcon title={t("stale")} className="form-alert" />}
      {current.approval && <Alert type="info" showIcon title={t("needsApproval")} className="form-alert" />}
      <Requirements room={room} record={record} requirements={current.requirements} />
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
        {current.commentRequired && <span className="field-required"> *</span>}
      </label>
      <Input.TextArea
        id="move-comment"
        value={comment}
        autoSize={{ minRows: 1, maxRows: 6 }}
        placeholder={current.commentRequired ? t("commentRequired") : ""}
        onChange={(event) => setComment(event.target.value)}
      />
      {record.rights.overrideGates && !current.allowed && override === null && (
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
