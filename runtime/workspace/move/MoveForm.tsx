import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecordView, Session, TransitionView } from "../../contract/generated/contract.ts";
import { isEmpty } from "../../core/fields/is-empty.ts";
import { createFormModel } from "../../ui/form/form-model.ts";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { browserContext } from "../records/browser-context.ts";
import { engineRecord } from "../../ui/records/engine-record.ts";
import { recordQuery, transitionsQuery } from "../records/record-queries.ts";
import { useFormServices } from "../records/use-form-services.ts";
import type { Room } from "../records/use-room.ts";
import { askedFields } from "../../ui/records/asked-fields.ts";
import { MoveSheet, type SaidWithMove } from "../../ui/records/MoveSheet.tsx";
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

  const submit = (said: SaidWithMove) => {
    move.mutate(
      { record: fresh, transition: current, data: model.patch(), ...said },
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
      {stale && <Alert type="warning" showIcon title={t("stale")} className="form-alert" />}
    </MoveSheet>
  );
}
