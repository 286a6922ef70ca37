import { Alert } from "antd";
import { useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import { mayOverride } from "../../runtime/core/transition/may-override.ts";
import { transitionsOf } from "../../runtime/core/transition/transitions-of.ts";
import { createFormModel } from "../../runtime/ui/form/form-model.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import type { ServerProblem } from "../../runtime/ui/http/http-problem.ts";
import { askedFields } from "../../runtime/ui/records/asked-fields.ts";
import { MoveSheet } from "../../runtime/ui/records/MoveSheet.tsx";
import { moveView } from "./move-view.ts";
import type { TrialRoom } from "./use-trial.ts";
import type { TrialSteps } from "./use-trial-steps.ts";

interface TryMoveProps {
  readonly room: TrialRoom;
  readonly services: FormServices;
  /** The transition. */
  readonly name: string;
  /** What is filled in on the page. */
  readonly patch: RecordData;
  /** The record with that. */
  readonly base: EngineRecord;
  readonly take: TrialSteps["take"];
  readonly onClose: () => void;
}

/** The small form of a move, as whoever makes it sees it; what is missing follows what is filled in. */
export function TryMove({ room, services, name, patch, base, take, onClose }: TryMoveProps) {
  const { i18n } = useTranslation();
  const { form, context, trial } = room;
  const [refused, setRefused] = useState<readonly ServerProblem[]>([]);
  const [model] = useState(() =>
    createFormModel({ context, record: base, locale: i18n.language, transition: name }),
  );
  const filled = useSyncExternalStore(model.subscribe, () => JSON.stringify(model.patch()));
  const view = useMemo(() => {
    const data = { ...patch, ...(JSON.parse(filled) as RecordData) };
    const option = transitionsOf(context, trial.record, data).find((each) => each.name === name);
    return option && moveView(context, trial.record, option, i18n.language);
  }, [context, trial.record, patch, filled, name, i18n.language]);
  const [asked] = useState(() =>
    view === undefined ? [] : askedFields(form, view, (field) => !isEmpty(base.data[field])),
  );
  if (view === undefined) return null;
  return (
    <MoveSheet
      room={room}
      transition={view}
      model={model}
      services={services}
      asked={asked}
      mayOverride={mayOverride(context)}
      busy={false}
      onSubmit={(said) => {
        const problems = take((data) => ({
          do: "move",
          name,
          input: { data: { ...data, ...model.patch() }, ...said },
        }));
        if (problems === null) onClose();
        else {
          model.showProblems(problems);
          setRefused(problems);
        }
      }}
      onClose={onClose}
    >
      {refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          className="form-alert"
          title={
            <ul className="try-reasons">
              {refused.map(({ code, pointer, message }) => (
                <li key={`${code} ${pointer} ${message}`}>{message}</li>
              ))}
            </ul>
          }
        />
      )}
    </MoveSheet>
  );
}
