import { PlusOutlined, WarningFilled } from "@ant-design/icons";
import { EdgeLabelRenderer, type Edge, type EdgeProps } from "@xyflow/react";
import { Button, Tooltip } from "antd";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { arrowPath, linePath, type Point } from "./line-shape.ts";
import type { MoveLine } from "./pipeline-graph.ts";

/** A way between two stages on the drawing. */
export type MoveEdgeType = Edge<
  {
    readonly line: MoveLine;
    readonly title: string;
    /** In pixels; 0 for a line without a label. */
    readonly labelWidth: number;
    /** It leads past the stage that is selected. */
    readonly past: boolean;
    readonly points: readonly Point[];
    /** Where the label stands; null for a line without one. */
    readonly label: Point | null;
    readonly onSelect: (transition: string) => void;
    readonly onInsert: (transition: string, from: string) => void;
  },
  "move"
>;

export const MoveEdge = memo(function MoveEdge({ data, selected = false }: EdgeProps<MoveEdgeType>) {
  const { t } = useTranslation("pipelines");
  if (data === undefined) return null;
  const { line, title, past, points, label, onSelect, onInsert } = data;
  const { transition, from, everywhere, marks } = line;
  const path = linePath(points);
  const classes = ["move-line"];
  if (everywhere) classes.push("move-everywhere");
  if (past) classes.push("move-past");
  if (selected) classes.push("move-selected");
  if (marks.length > 0) classes.push("move-marked");
  const approvals = transition.approval?.steps.length ?? 0;
  return (
    <>
      <g className={classes.join(" ")}>
        <path d={path} className="move-grip" />
        <path d={path} className="move-way" />
        <path d={arrowPath(points)} className="move-head" />
      </g>
      {label !== null && (
        <EdgeLabelRenderer>
          <div
            className={selected ? "move-label move-label-selected nodrag nopan" : "move-label nodrag nopan"}
            style={{
              transform: `translate(-50%, -50%) translate(${String(label.x)}px, ${String(label.y)}px)`,
            }}
          >
            {/* The line itself is what the keyboard reaches. */}
            <button type="button" tabIndex={-1} onClick={() => onSelect(transition.name)}>
              {marks.length > 0 && <WarningFilled className="stage-mark" />}
              <span>{title}</span>
              {approvals > 0 && <small>{t("approvalShort")}</small>}
            </button>
            {selected && !everywhere && (
              <Tooltip title={t("insertStage")}>
                <Button
                  size="small"
                  type="primary"
                  shape="circle"
                  icon={<PlusOutlined />}
                  aria-label={t("insertStage")}
                  onClick={() => onInsert(transition.name, from)}
                />
              </Tooltip>
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
