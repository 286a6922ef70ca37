import { TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { StageDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { PipelineRoom } from "../use-pipeline.ts";

interface StageFieldsSummaryProps {
  readonly room: PipelineRoom;
  readonly stage: StageDefinition;
  readonly onTable: () => void;
}

/** What a stage asks of fields, and the way to the table where that is said. */
export function StageFieldsSummary({ room, stage, onTable }: StageFieldsSummaryProps) {
  const { t } = useTranslation("pipelines");
  const { properties } = room.form.schema;
  const fields = Object.entries(stage.fields ?? {});
  return (
    <section className="property" aria-label={t("stageFields")}>
      <h3>{t("stageFields")}</h3>
      {fields.length === 0 ? (
        <p className="quiet">{t("noStageFields")}</p>
      ) : (
        <ul className="stage-fields">
          {fields.map(([name, rule]) => (
            <li key={name}>
              {room.titled(properties[name]?.title ?? name)}{" "}
              <span className="quiet">{t(`rule_${rule}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <Button type="link" size="small" icon={<TableOutlined />} onClick={onTable}>
        {t("openTable")}
      </Button>
    </section>
  );
}
