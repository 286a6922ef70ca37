import { VerticalLeftOutlined } from "@ant-design/icons";
import { Button, Segmented, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type { FieldRule } from "../../draft/commands/rule-field.ts";
import type { FieldRow } from "./field-table.ts";

interface CellToolsProps {
  readonly row: FieldRow;
  readonly title: string;
  readonly stage: string;
  readonly rule: FieldRule;
  readonly onRule: (rule: FieldRule) => void;
  readonly onSpread: () => void;
}

/** The cell that is chosen: what the stage asks of the field, and the same for the stages behind it. */
export function CellTools({ row, title, stage, rule, onRule, onSpread }: CellToolsProps) {
  const { t } = useTranslation("pipelines");
  return (
    <div className="cell-tools" role="group" aria-label={t("cellOf", { field: title, stage })}>
      <span>{t("cellOf", { field: title, stage })}</span>
      <Segmented<NonNullable<FieldRule> | "none">
        aria-label={t("cellOf", { field: title, stage })}
        size="small"
        value={rule ?? "none"}
        options={row.choices.map((choice) => ({
          value: choice ?? "none",
          label: t(`rule_${choice ?? "none"}`),
        }))}
        onChange={(value) => onRule(value === "none" ? null : value)}
      />
      <Tooltip title={t("spreadHelp")}>
        <Button size="small" icon={<VerticalLeftOutlined />} onClick={onSpread}>
          {t("spread")}
        </Button>
      </Tooltip>
    </div>
  );
}
