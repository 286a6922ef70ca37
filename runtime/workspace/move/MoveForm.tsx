import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, Session, TransitionView } from "../../contract/generated/contract.ts";
import { isEmpty } from "../../core/fields/is-empty.ts";
import type { RecordData } from "../../core/record.ts";
import { createFormModel } from "../../ui/form/form-model.ts";
import { HttpProblem, type ServerProblem } from "../../ui/http/http-problem.ts";
import { useLearning } from "../records/use-learning.ts";
import { browserContext } from "../records/browser-context.ts";
import { engineRecord } from "../../ui/records/engine-record.ts";
import { recordQuery, transitionsQuery } from "../records/record-queries.ts";
import { useAsOpened } from "../records/use-as-opened.ts";
import { useFormServices } from "../records/use-form-services.ts";
import type { Room } from "../records/use-room.ts";
import { askedFields } from "../../ui/records/asked-fields.ts";
import { MoveSheet, type SaidWithMove } from "../../ui/records/MoveSheet.tsx";
import { FormerTexts } from "../record/FormerTexts.tsx";
import { useVersionedModel } from "../record/use-versioned-model.ts";
import { UpdateNotice } from "../update/UpdateNotice.tsx";
import { useTyping } from "../update/use-typing.ts";
import { MendLinks } from "./MendLinks.tsx";
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
  const [stale, setStale] = useState(false);
  const [refused, setRefused] = useState<readonly ServerProblem[]>([]);
  // Made once a version: what has been typed stays when the record is loaded again after a conflict.
  const make = (typed: RecordData) => {
    const made = createFormModel({
      context: browserContext(room, session, record.data),
      record: engineRecord(record),
      locale: i18n.language,
      transition: transition.name,
    });
    if (Object.keys(typed).length > 0) made.setMany(typed);
    return made;
  };
  const { model, former, dismiss } = useVersionedModel(room, { make, title: services.title });
  useLearning(room, model);
  // What is asked for must not change under the hands of who is about to answer.
  useTyping(() => {
    model.flush();
    return true;
  }, null);
  const latest = useAsOpened(room, useQuery(transitionsQuery(room.view.app, room.form.name, record.id)).data);
  const found = latest?.transitions.find(({ name }) => name === transition.name);
  const current = found ?? transition;
  // Asked as when it was opened, until the app asks otherwise: nothing goes away while somebody fills it in.
  const [opened] = useState(room.form);
  const asking = room.form === opened ? transition : current;
  const asked = useMemo(
    () => askedFields(room.form, asking, (name) => !isEmpty(record.data[name])),
    [room.form, asking, record.data],
  );
  const fresh = useQuery(recordQuery(room.view.app, room.form.name, record.id)).data ?? record;

  const submit = (said: SaidWithMove) => {
    move.mutate(
      { record: fresh, transition: current, data: model.patch(), ...said },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (!(error instanceof HttpProblem)) return;
          model.showProblems(error.problems);
          setRefused(error.status === 412 ? [] : error.problems);
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
  return (
    <MoveSheet
      room={room}
      transition={current}
      model={model}
      services={services}
      asked={asked}
      mayOverride={record.rights.overrideGates}
      busy={move.isPending}
      mend={(fields) => <MendLinks room={room} record={record} fields={fields} onFill={undefined} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <UpdateNotice app={room.view.app} over />
      <FormerTexts texts={former} onDismiss={dismiss} />
      {latest !== undefined && found === undefined && (
        <Alert type="warning" showIcon title={t("moveGone")} className="form-alert" />
      )}
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t("refused")}
          description={
            <ul className="refused-reasons">
              {[...new Set(refused.map(({ message }) => message))].map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          }
          className="form-alert"
        />
      )}
      {stale && <Alert type="warning" showIcon title={t("stale")} className="form-alert" />}
    </MoveSheet>
  );
}
