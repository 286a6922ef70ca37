import { DeleteOutlined } from "@ant-design/icons";
import { Button, Select, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { comparisonWords } from "../../runtime/core/condition/comparison-words.ts";
import { comparisonsOf, isSame } from "./comparisons.ts";
import { useConditionRoom } from "./condition-room.ts";
import type { RowNode } from "./condition-tree.ts";
import { scopeWith } from "./scope-with.ts";
import { FieldSelect } from "./FieldSelect.tsx";
import { HoldsMark } from "./HoldsMark.tsx";
import { OperandInput } from "./OperandInput.tsx";
import { rowProblemWords } from "./row-problem-words.ts";
import { rowProblem, withComparison, withField } from "./row-edits.ts";

interface ConditionRowProps {
  readonly row: RowNode;
  readonly onChange: (row: RowNode) => void;
  readonly onRemove: () => void;
}

/** Field, comparison, value. */
export function ConditionRow({ row, onChange, onRemove }: ConditionRowProps) {
  const { t, i18n } = useTranslation("conditions");
  const { scope, words, readThrough } = useConditionRoom();
  const { leaf } = row;
  const field = scope.field(leaf.field);
  const current = { operator: leaf.operator, negated: row.nots % 2 === 1 };
  const comparisons = comparisonsOf(field, current);
  const problem = rowProblem(row, scope);
  return (
    <div
      className="condition-row"
      role="group"
      aria-label={leaf.field === "" ? t("row") : words.fieldTitle(leaf.field)}
    >
      <HoldsMark node={row} />
      <FieldSelect
        label={t("field")}
        value={leaf.field}
        autoFocus={leaf.field === "" && row.finished === null}
        onChange={(name) => onChange(withField(row, name, scope))}
        onThrough={(path) => {
          const made = readThrough(path);
          if (made !== undefined) onChange(withField(row, made.name, scopeWith(scope, made)));
        }}
      />
      {leaf.field !== "" && (
        <Select<number>
          className="condition-comparison"
          aria-label={t("comparison")}
          value={comparisons.findIndex((each) => isSame(each, current))}
          popupMatchSelectWidth={false}
          options={comparisons.map((each, index) => ({
            value: index,
            label: comparisonWords({ ...each, operand: leaf.operand }, field?.type, i18n.language),
          }))}
          onChange={(index) => onChange(withComparison(row, comparisons[index] ?? current, scope))}
        />
      )}
      {leaf.field !== "" && <OperandInput row={row} onChange={onChange} />}
      <Tooltip title={t("removeRow")}>
        <Button
          type="text"
          className="condition-remove"
          icon={<DeleteOutlined />}
          aria-label={t("removeRow")}
          onClick={onRemove}
        />
      </Tooltip>
      {problem !== undefined && (
        <div className={problem === null ? "condition-hint" : "condition-hint condition-wrong"} role="status">
          {problem !== null && `${rowProblemWords(problem, words)} `}
          {row.finished === null ? t("unfinished") : row.finished.leaf !== row.leaf && t("unfinishedChange")}
        </div>
      )}
    </div>
  );
}
