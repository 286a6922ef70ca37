import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { textIn } from "../../runtime/core/definition/text.ts";
import { stageOf } from "../../runtime/core/derive/pipeline-of.ts";
import type { AppForm } from "../../runtime/ui/records/app-form.ts";

interface StageChoiceProps {
  readonly id: string;
  readonly room: AppForm;
  readonly pipeline: string | null;
  readonly stage: string | null;
  readonly onChange: (pipeline: string, stage: string) => void;
}

/** A stage of any pipeline of a form; one that has gone from the draft is named and marked. */
export function StageChoice({ id, room, pipeline, stage, onChange }: StageChoiceProps) {
  const { t, i18n } = useTranslation("try");
  const { app, form } = room;
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, app.defaultLocale);
  const isGone = stage !== null && stageOf(form, { pipeline, stage }) === undefined;
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
      onChange={(value) => {
        const [to = "", there = ""] = value.split("/");
        onChange(to, there);
      }}
    />
  );
}
