import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { stageOf } from "../../runtime/core/derive/pipeline-of.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { placeTrial } from "./place-trial.ts";
import type { TrialRoom } from "./use-trial.ts";

interface StageSelectProps {
  readonly id: string;
  readonly room: TrialRoom;
  /** What is filled in. */
  readonly patch: RecordData;
}

/** Puts the record into any stage of any pipeline, past every rule. */
export function StageSelect({ id, room, patch }: StageSelectProps) {
  const { t, i18n } = useTranslation("try");
  const { app, form, trial, choice, context, change } = room;
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, app.defaultLocale);
  const { pipeline, stage } = trial.record;
  const isGone = stage !== null && stageOf(form, trial.record) === undefined;
  const stages = [...form.pipelines.values()].map((each) => ({
    label: words(each.title),
    options: [...each.stages.values()].map(({ name, definition }) => ({
      value: `${each.name}/${name}`,
      label: words(definition.title),
    })),
  }));
  return (
    <Select<string, { value?: string; label: string; options?: { value: string; label: string }[] }>
      id={id}
      placeholder={t("noStage")}
      value={stage === null ? null : `${pipeline ?? ""}/${stage}`}
      {...(isGone ? { status: "warning" as const } : {})}
      options={stages.length === 1 ? [...(stages[0]?.options ?? [])] : stages}
      labelRender={({ label, value }) =>
        label ?? t("stageGone", { stage: String(value).split("/")[1] ?? "" })
      }
      onChange={(value: string) => {
        const [to = "", there = ""] = value.split("/");
        const at = { ...context, now: new Date().toISOString() };
        change((before) => placeTrial(at, before, choice, { pipeline: to, stage: there, data: patch }));
      }}
    />
  );
}
