import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Select, Tooltip } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { conditionLimits } from "../../runtime/core/condition/condition-reading.ts";
import { type ConditionNode, type GroupNode, newGroup, newRow } from "./condition-tree.ts";
import { ConditionRow } from "./ConditionRow.tsx";
import { HoldsMark } from "./HoldsMark.tsx";
import { JsonRow } from "./JsonRow.tsx";

interface GroupRowsProps {
  readonly group: GroupNode;
  readonly onChange: (group: GroupNode) => void;
  /** Undefined for the outermost group, which is the condition itself. */
  readonly onRemove?: () => void;
  /** How deep its parts stand. */
  readonly depth: number;
}

const matches = ["all", "any", "notAll", "none"] as const;

/** Several conditions that hold all, or of which one holds, or their opposite. */
export function GroupRows({ group, onChange, onRemove, depth }: GroupRowsProps) {
  const { t } = useTranslation("conditions");
  const add = useRef<HTMLButtonElement>(null);
  const negated = group.nots % 2 === 1;
  const match = group.match === "all" ? (negated ? "notAll" : "all") : negated ? "none" : "any";
  const withParts = (parts: readonly ConditionNode[]) => onChange({ ...group, parts });
  const replace = (index: number, node: ConditionNode) => withParts(group.parts.with(index, node));
  const remove = (index: number) => {
    withParts(group.parts.toSpliced(index, 1));
    add.current?.focus();
  };
  const isDeepest = depth + 1 > conditionLimits.depth;
  return (
    <div className="condition-group" role="group" aria-label={t(`match_${match}`)}>
      {(group.parts.length > 1 || onRemove !== undefined || match !== "all") && (
        <div className="condition-match">
          <HoldsMark node={group} />
          <Select<(typeof matches)[number]>
            aria-label={t("match")}
            variant="filled"
            value={match}
            popupMatchSelectWidth={false}
            options={matches.map((each) => ({ value: each, label: t(`match_${each}`) }))}
            onChange={(next) =>
              onChange({
                ...group,
                match: next === "all" || next === "notAll" ? "all" : "any",
                nots: next === "all" || next === "any" ? 0 : 1,
              })
            }
          />
          {onRemove !== undefined && (
            <Tooltip title={t("removeGroup")}>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t("removeGroup")}
                onClick={onRemove}
              />
            </Tooltip>
          )}
        </div>
      )}
      {group.parts.map((part, index) => {
        const shared = { key: part.key, onRemove: () => remove(index) };
        if (part.kind === "row")
          return (
            <ConditionRow {...shared} key={part.key} row={part} onChange={(next) => replace(index, next)} />
          );
        if (part.kind === "json") return <JsonRow {...shared} key={part.key} node={part} />;
        return (
          <GroupRows
            {...shared}
            key={part.key}
            group={part}
            depth={depth + 1}
            onChange={(next) => replace(index, next)}
          />
        );
      })}
      <div className="condition-add">
        <Button
          ref={add}
          type="dashed"
          size="small"
          icon={<PlusOutlined />}
          onClick={() => withParts([...group.parts, newRow()])}
        >
          {t("addRow")}
        </Button>
        <Button
          type="text"
          size="small"
          disabled={isDeepest}
          onClick={() =>
            withParts([...group.parts, newGroup(group.match === "all" ? "any" : "all", [newRow()])])
          }
        >
          {t("addGroup")}
        </Button>
      </div>
    </div>
  );
}
