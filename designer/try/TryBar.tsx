import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { RecordView } from "../../runtime/contract/generated/contract.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { RecordPicker } from "../conditions/RecordPicker.tsx";
import { Labelled } from "../properties/Labelled.tsx";
import { RoleChoice } from "../properties/RoleChoice.tsx";
import { useGo, useRoomPlace } from "../routes/place.ts";
import { StageSelect } from "./StageSelect.tsx";
import { copiedTrial } from "./start-trial.ts";
import { stepBack } from "./step-back.ts";
import type { TrialActor } from "./trial.ts";
import type { TrialRoom } from "./use-trial.ts";

/** What is tried as whom, and the way back. `patch` is what is filled in. */
export function TryBar({ room, patch }: { room: TrialRoom; patch: RecordData }) {
  const { t, i18n } = useTranslation("try");
  const { app, form, trial, choice, change, choose, begin } = room;
  const { message, modal } = App.useApp();
  const queryClient = useQueryClient();
  const place = useRoomPlace();
  const go = useGo();
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, app.defaultLocale);
  const touched = trial.log.length > 0 || trial.copyOf !== null || Object.keys(patch).length > 0;
  const reset = () => {
    if (!touched) begin();
    else
      modal.confirm({
        title: t("resetSure"),
        okText: t("reset"),
        cancelText: t("cancel", { ns: "words" }),
        onOk: begin,
      });
  };
  const copy = async (id: string) => {
    try {
      const view = await queryClient.fetchQuery({
        queryKey: ["tried", app.name, form.name, id, "copied"],
        queryFn: () => request<RecordView>(`/apps/${app.name}/forms/${form.name}/records/${id}`),
      });
      const rollups = form.rollups.map(({ field }) => field);
      change(() => copiedTrial(view, rollups, new Date().toISOString()));
    } catch (error) {
      void message.error(
        t("loadFailed", { message: error instanceof Error ? error.message : String(error) }),
      );
    }
  };
  return (
    <div className="try-bar" role="group" aria-label={t("setup")}>
      <Labelled label={t("form")}>
        {(id) => (
          <Select
            id={id}
            value={form.name}
            options={[...app.forms.values()].map(({ name, definition }) => ({
              value: name,
              label: words(definition.title),
            }))}
            onChange={(name: string) => go({ app: place.app, room: "try", form: name }, true)}
          />
        )}
      </Labelled>
      <Labelled label={t("as")} wide>
        {(id) => (
          <RoleChoice
            id={id}
            app={app}
            administrator={choice.administrator}
            roles={choice.roles}
            onChange={(chosen) => choose({ ...choice, ...chosen })}
          />
        )}
      </Labelled>
      <Labelled label={t("relation")}>
        {(id) => (
          <Select<TrialActor["relation"] | "new">
            id={id}
            disabled={!trial.exists}
            value={trial.exists ? choice.relation : "new"}
            options={
              trial.exists
                ? (["owner", "team", "other"] as const).map((value) => ({
                    value,
                    label: t(`relation_${value}`),
                  }))
                : [{ value: "new", label: t("relationNew") }]
            }
            onChange={(relation) => relation !== "new" && choose({ ...choice, relation })}
          />
        )}
      </Labelled>
      <Labelled label={t("record")} wide>
        {(id) => (
          <RecordPicker
            id={id}
            app={app.name}
            form={form.name}
            value={trial.copyOf?.id ?? null}
            title={trial.copyOf?.title}
            placeholder={t("emptyRecord")}
            onChoose={(chosen) => (chosen === null ? reset() : void copy(chosen))}
          />
        )}
      </Labelled>
      {form.pipelines.size > 0 && (
        <Labelled label={t("stage")}>{(id) => <StageSelect id={id} room={room} patch={patch} />}</Labelled>
      )}
      <div className="try-back">
        <Button disabled={trial.log.length === 0} onClick={() => change(stepBack)}>
          {t("stepBack")}
        </Button>
        <Button onClick={reset}>{t("reset")}</Button>
      </div>
      <p className="try-note">{t("nothingSaved")}</p>
    </div>
  );
}
