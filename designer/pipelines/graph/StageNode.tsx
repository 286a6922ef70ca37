import { WarningFilled } from "@ant-design/icons";
import { Handle, type Node, type NodeProps, Position, useConnection } from "@xyflow/react";
import { memo } from "react";
import { StageFacts } from "../StageFacts.tsx";
import type { StageBox } from "./pipeline-graph.ts";

/** A stage on the drawing. */
export type StageNodeType = Node<{ readonly box: StageBox; readonly title: string }, "stage">;

export const StageNode = memo(function StageNode({ data, selected }: NodeProps<StageNodeType>) {
  const { box, title } = data;
  const connecting = useConnection(({ inProgress }) => inProgress);
  const worst = box.marks.some(({ severity }) => severity === "problem") ? "problem" : box.marks[0]?.severity;
  const classes = ["stage-box", `stage-${box.stage.kind}`];
  if (selected) classes.push("stage-selected");
  if (worst !== undefined) classes.push(`stage-${worst}`);
  return (
    <div className={classes.join(" ")}>
      <Handle
        type="target"
        position={Position.Top}
        className={connecting ? "stage-target stage-target-open" : "stage-target"}
        isConnectableStart={false}
      />
      <span className="stage-title">
        <span>{title}</span>
        {worst !== undefined && <WarningFilled className="stage-mark" />}
      </span>
      <span className="stage-facts">
        <StageFacts box={box} />
      </span>
      <Handle type="source" position={Position.Bottom} className="stage-source" isConnectableEnd={false} />
    </div>
  );
});
