import { Alert, Button } from "antd";
import { type RefObject, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { TransitionView } from "../../runtime/contract/generated/contract.ts";
import { fieldOf } from "../../runtime/ui/form/form-model.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { RecordForm, type RecordFormHandle } from "../../runtime/ui/form/RecordForm.tsx";
import { MissingCard } from "../../runtime/ui/records/MissingCard.tsx";
import { TrialApproval } from "./TrialApproval.tsx";
import { TrialMend } from "./TrialMend.tsx";
import type { TrialRoom } from "./use-trial.ts";
import type { TrialSteps } from "./use-trial-steps.ts";

interface TrialMainProps {
  readonly room: TrialRoom;
  readonly services: FormServices;
  readonly steps: TrialSteps;
  /** The move that leads on. */
  readonly next: TransitionView | undefined;
  readonly formRef: RefObject<RecordFormHandle | null>;
  readonly onFill: (field: string) => void;
}

/** What the next stage lacks, the form, and what saves it, as far as anything is saved here. */
export function TrialMain({ room, services, steps, next, formRef, onFill }: TrialMainProps) {
  const { t } = useTranslation("try");
  const { app, form, trial, model, rights } = room;
  const { exists, record } = trial;
  const dirty = useSyncExternalStore(model.subscribe, () => Object.keys(model.patch()).length > 0);
  const { said } = steps;
  const seen = (pointer: string) => {
    const name = fieldOf(pointer);
    return name === "" || model.field(name).state.access !== "hidden";
  };
  if (!rights.has("read")) return <div className="record-main" />;
  return (
    <div className="record-main">
      {said !== null && (
        <Alert
          type={said.refused ? "error" : "warning"}
          showIcon
          className="form-alert"
          closable={{ onClose: steps.dismiss }}
          title={t(said.refused ? "refusedTitle" : "warnings")}
          description={
            <ul className="try-reasons">
              {said.problems.map(({ code, pointer, message }) => (
                <li key={`${code} ${pointer} ${message}`}>
                  {seen(pointer) ? message : t("unseen", { message })}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {record.approval !== null && <TrialApproval room={room} services={services} steps={steps} />}
      {next !== undefined && record.approval === null && (
        <MissingCard
          room={room}
          transition={next}
          mend={(fields) => <TrialMend room={room} fields={fields} onFill={onFill} />}
        />
      )}
      <RecordForm
        key={String(exists)}
        app={app}
        form={form}
        model={model}
        services={services}
        writableOnly={!exists}
        idPrefix="try"
        ref={formRef}
      />
      {(dirty || !exists) && (
        <div className="try-save" role="region" aria-label={t("notSavedYet")}>
          <span className="quiet">{t(exists ? "notSavedYet" : "newRecord")}</span>
          <Button
            type="primary"
            disabled={!rights.has(exists ? "update" : "create")}
            onClick={() => steps.take((data) => ({ do: "save", data }))}
          >
            {t(exists ? "save" : "create")}
          </Button>
        </div>
      )}
    </div>
  );
}
