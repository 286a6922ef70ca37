import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { ValueInput } from "../../runtime/ui/conditions/ValueInput.tsx";
import { type OperandSource, operandClass, sourceOf, sourcesOf } from "./comparisons.ts";
import { useConditionRoom } from "./condition-room.ts";
import type { RowNode } from "./condition-tree.ts";
import { fieldChoices } from "./field-choices.ts";
import { FieldSelect } from "./FieldSelect.tsx";
import { RelativeInput } from "./RelativeInput.tsx";
import { withOperand, withSource } from "./row-edits.ts";

/** What a row compares its field with: a value, another field, or a moment counted from now. */
export function OperandInput({ row, onChange }: { row: RowNode; onChange: (row: RowNode) => void }) {
  const { t } = useTranslation("conditions");
  const room = useConditionRoom();
  const { scope, app, form } = room;
  const { leaf } = row;
  const { operand } = leaf;
  const field = scope.field(leaf.field);
  const others = fieldChoices(room, "", field?.type, leaf.field);
  const sources = sourcesOf(field, leaf, others.own.length + others.system.length > 0);
  if (operand.kind === "none") return null;
  return (
    <>
      {sources.length > 1 && (
        <Select<OperandSource>
          className="condition-source"
          variant="filled"
          aria-label={t("source")}
          value={sourceOf(operand)}
          popupMatchSelectWidth={false}
          options={sources.map((source) => ({ value: source, label: t(`source_${source}`) }))}
          onChange={(source) => onChange(withSource(row, source, scope))}
        />
      )}
      {operand.kind === "field" && (
        <FieldSelect
          label={t("otherField")}
          value={operand.field}
          type={field?.type}
          without={leaf.field}
          onChange={(name) => onChange(withOperand(row, { kind: "field", field: name }, scope))}
        />
      )}
      {operand.kind === "relative" && (
        <RelativeInput operand={operand} onChange={(next) => onChange(withOperand(row, next, scope))} />
      )}
      {(operand.kind === "value" || operand.kind === "values") && (
        <ValueInput
          key={`${leaf.field} ${operandClass(leaf.operator)}`}
          app={app}
          form={form}
          field={leaf.field}
          shape={valueShape(operandClass(leaf.operator))}
          label={t("value")}
          value={operand.kind === "value" ? operand.value : operand.values}
          onChange={(value) =>
            onChange(
              withOperand(
                row,
                operand.kind === "value"
                  ? { kind: "value", value }
                  : { kind: "values", values: Array.isArray(value) ? value : [] },
                scope,
              ),
            )
          }
        />
      )}
    </>
  );
}

function valueShape(sort: ReturnType<typeof operandClass>): "one" | "many" | "text" | "size" {
  if (sort === "values") return "many";
  return sort === "text" || sort === "size" ? sort : "one";
}
