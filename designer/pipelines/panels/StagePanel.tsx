import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { StageDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { durationWords } from "../../../runtime/core/condition/duration-words.ts";
import { titleStage } from "../../draft/commands/title-stage.ts";
import { useRun } from "../../draft/draft-context.ts";
import { useNaming } from "../../naming/use-naming.ts";
import { NumberProperty } from "../../panels/NumberProperty.tsx";
import { SelectProperty } from "../../panels/SelectProperty.tsx";
import { Property } from "../../properties/Property.tsx";
import { TextProperty } from "../../properties/TextProperty.tsx";
import { RulesEditor } from "../../rules/RulesEditor.tsx";
import { MarkdownField } from "../../texts/MarkdownField.tsx";
import { daysOf, limitOf } from "../limit-days.ts";
import type { PipelineRoom } from "../use-pipeline.ts";
import { usePipelineSteps } from "../use-pipeline-steps.ts";
import { ChecklistProperty } from "./ChecklistProperty.tsx";
import { ChoicesProperty } from "./ChoicesProperty.tsx";
import { fieldOptions } from "./field-options.ts";
import { PanelHead } from "./PanelHead.tsx";
import { PartName } from "./PartName.tsx";
import { PastMoves } from "./PastMoves.tsx";
import { StageFieldsSummary } from "./StageFieldsSummary.tsx";
import { listed, usePart } from "./use-part.ts";

interface StagePanelProps {
  readonly room: PipelineRoom;
  readonly stage: StageDefinition;
  readonly onTable: () => void;
}

/** Everything that can be said of a stage. */
export function StagePanel({ room, stage, onTable }: StagePanelProps) {
  const { t, i18n } = useTranslation("pipelines");
  const run = useRun();
  const steps = usePipelineSteps(room);
  const { form, pipeline, path, marks, titled, select } = room;
  const at = [...path, "stages", stage.name];
  const naming = useNaming();
  const set = usePart("stage", at);
  const days = daysOf(stage.limit);
  return (
    <>
      <PanelHead noun="stage" title={titled(stage.title)} marks={marks.get(`stages/${stage.name}`) ?? []} />
      <PastMoves room={room} stage={stage} />
      <TextProperty
        label={t("title")}
        maxLength={200}
        value={stage.title}
        onChange={(title) => {
          if (title !== undefined) run((document) => titleStage(document, at, title));
        }}
        onLeave={() => naming("stage", at)}
      />
      <SelectProperty
        label={t("kind")}
        value={stage.kind}
        options={(["open", "won", "lost"] as const).map((kind) => ({
          value: kind,
          label: t(`kind_${kind}`),
        }))}
        onChange={(kind) => set("kind", kind)}
      />
      <div className="property-pair">
        <NumberProperty
          label={t("probability")}
          min={0}
          max={100}
          value={stage.probability}
          onChange={(value) => set("probability", value)}
        />
        <NumberProperty
          label={t("limit")}
          min={1}
          max={9999}
          precision={0}
          value={days}
          onChange={(value) => set("limit", typeof value === "number" ? limitOf(value) : undefined)}
        />
      </div>
      <p className="quiet property-note">
        {stage.limit !== undefined && days === undefined
          ? t("limitOther", { limit: durationWords(stage.limit, i18n.language) })
          : t("limitHelp")}
      </p>
      <section className="property" aria-label={t("entry")}>
        <h3>{t("entry")}</h3>
        <p className="quiet">{t("entryHelp")}</p>
        <RulesEditor form={form.name} noun="entry" at={[...at, "entry"]} rules={stage.entry} />
      </section>
      <StageFieldsSummary room={room} stage={stage} onTable={onTable} />
      <Property label={t("guidance")}>
        {(id) => (
          <MarkdownField
            id={id}
            label={t("guidance")}
            value={stage.guidance}
            onChange={(guidance) => set("guidance", guidance)}
          />
        )}
      </Property>
      <ChoicesProperty
        label={t("keyFields")}
        help={t("keyFieldsHelp")}
        value={stage.keyFields ?? []}
        options={fieldOptions(form, titled)}
        onChange={(fields) => set("keyFields", listed(fields))}
      />
      <ChecklistProperty
        at={[...at, "checklist"]}
        items={stage.checklist ?? []}
        onChange={(items) => set("checklist", listed(items))}
      />
      <PartName
        key={stage.name}
        noun="stage"
        at={at}
        siblings={pipeline.stages}
        onRenamed={(name) => select("stages", name)}
      />
      <Button
        danger
        icon={<DeleteOutlined />}
        disabled={pipeline.stages.length === 1}
        onClick={() => steps.removePart("stage", stage.name)}
      >
        {t("removeStage")}
      </Button>
    </>
  );
}
