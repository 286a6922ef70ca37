import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { pipelineOf } from "../../runtime/core/derive/pipeline-of.ts";
import { mayDecide } from "../../runtime/core/transition/may-decide.ts";
import { roleTitles } from "../../runtime/core/transition/role-titles.ts";
import { waitingRoles } from "../../runtime/core/transition/waiting-roles.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";
import { ApprovalPanel } from "../../runtime/ui/records/ApprovalPanel.tsx";
import type { TrialRoom } from "./use-trial.ts";
import type { TrialSteps } from "./use-trial-steps.ts";

interface TrialApprovalProps {
  readonly room: TrialRoom;
  readonly services: FormServices;
  readonly steps: TrialSteps;
}

/** The approval that holds the record still, decided as whoever is tried. */
export function TrialApproval({ room, services, steps }: TrialApprovalProps) {
  const { t, i18n } = useTranslation("try");
  const { app, form, trial, context } = room;
  const { approval } = trial.record;
  if (approval === null) return null;
  const roles = waitingRoles(form, trial.record);
  const mine = mayDecide(context, trial.record);
  const titles = roleTitles(app, roles).map((title) => textIn(title, i18n.language, app.defaultLocale));
  return (
    <ApprovalPanel
      room={room}
      pipeline={trial.record.pipeline}
      to={pipelineOf(form, trial.record)?.transitions.get(approval.transition)?.to ?? ""}
      asker={services.title(approval.startedBy) ?? "–"}
      roles={roles}
      comment={approval.comment}
      mine={mine}
      busy={false}
      failure={null}
      onDecide={(decision) =>
        steps.take(() => ({ do: "decide", input: { approval: approval.id, ...decision } }))
      }
    >
      {!mine && <p>{t("decideAs", { roles: titles.join(" / ") })}</p>}
    </ApprovalPanel>
  );
}
