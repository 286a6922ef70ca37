import { EyeInvisibleOutlined, LockOutlined, StarFilled } from "@ant-design/icons";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { StageDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { FieldRule } from "../../draft/commands/rule-field.ts";
import { type FieldRow, nextRule } from "./field-table.ts";
import type { TableCell } from "./FieldTable.tsx";

interface FieldTableRowProps {
  readonly row: FieldRow;
  readonly title: string;
  readonly stages: readonly StageDefinition[];
  readonly titled: (text: Text) => string;
  /** The stage whose cell the keyboard is at. */
  readonly active: number | null;
  readonly onPress: (cell: TableCell, stage: string, rule: FieldRule) => void;
}

const icons = {
  required: <StarFilled />,
  readOnly: <LockOutlined />,
  hidden: <EyeInvisibleOutlined />,
} as const;

/** One field in every stage. It is drawn anew only where something of it has changed. */
export const FieldTableRow = memo(function FieldTableRow({
  row,
  title,
  stages,
  titled,
  active,
  onPress,
}: FieldTableRowProps) {
  const { t } = useTranslation("pipelines");
  return (
    <tr>
      <th scope="row">
        {title}
        {row.always && <small className="quiet">{t("always")}</small>}
      </th>
      {row.rules.map((rule, stage) => {
        const name = stages[stage]?.name ?? "";
        const where = titled(stages[stage]?.title ?? "");
        const what = t(`rule_${rule ?? "none"}`);
        return (
          <td key={name}>
            <button
              type="button"
              className={`rule-cell rule-${rule ?? "none"}`}
              tabIndex={active === stage ? 0 : -1}
              data-cell={`${row.name}/${String(stage)}`}
              aria-label={t("cell", { field: title, stage: where, rule: what })}
              onClick={() => onPress({ field: row.name, stage }, name, nextRule(row, rule))}
            >
              {rule === null ? (
                "–"
              ) : (
                <>
                  {icons[rule]} {what}
                </>
              )}
            </button>
          </td>
        );
      })}
    </tr>
  );
}, isSame);

function isSame(before: FieldTableRowProps, after: FieldTableRowProps): boolean {
  return (
    before.active === after.active &&
    before.title === after.title &&
    before.titled === after.titled &&
    before.onPress === after.onPress &&
    before.row.always === after.row.always &&
    before.row.choices === after.row.choices &&
    before.stages.length === after.stages.length &&
    before.stages.every(
      ({ name, title }, index) => name === after.stages[index]?.name && title === after.stages[index].title,
    ) &&
    before.row.rules.every((rule, index) => rule === after.row.rules[index])
  );
}
