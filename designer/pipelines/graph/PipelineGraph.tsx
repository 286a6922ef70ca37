import { Background, Panel, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAppearance } from "../../../runtime/ui/theme/ThemeProvider.tsx";
import type { PipelineRoom } from "../use-pipeline.ts";
import { usePipelineSteps } from "../use-pipeline-steps.ts";
import { GraphTools } from "./GraphTools.tsx";
import { MoveEdge } from "./MoveEdge.tsx";
import { StageNode } from "./StageNode.tsx";
import { useDrawing } from "./use-drawing.ts";
import { useFit } from "./use-fit.ts";
import "./graph.css";

const nodeTypes = { stage: StageNode };
const edgeTypes = { move: MoveEdge };

/** A pipeline as a drawing: boxes are dragged, a line from a box's dot to another draws a move. */
export function PipelineGraph({ room }: { room: PipelineRoom }) {
  return (
    <ReactFlowProvider>
      <Drawing room={room} />
    </ReactFlowProvider>
  );
}

function Drawing({ room }: { room: PipelineRoom }) {
  const { t } = useTranslation("pipelines");
  const { dark } = useAppearance();
  const steps = usePipelineSteps(room);
  const drawing = useDrawing(room, steps);
  const { part, pipeline, select } = room;
  const fit = useFit(drawing.nodes, drawing.edges);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Delete" && event.key !== "Backspace") return;
    if (part.kind === "transition") steps.removePart("transition", part.name);
    else if (part.kind === "stage" && pipeline.stages.length > 1) steps.removePart("stage", part.name);
  };
  return (
    <ReactFlow
      className="pipeline-graph"
      colorMode={dark ? "dark" : "light"}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      nodes={drawing.nodes}
      edges={drawing.edges}
      onNodesChange={drawing.changeNodes}
      onEdgesChange={drawing.changeEdges}
      onConnect={({ source, target }) => drawing.connect(source, target)}
      onConnectEnd={drawing.endConnection}
      isValidConnection={({ source, target }) => source !== target}
      onPaneClick={() => select()}
      onKeyDown={press}
      // Removing is a step of the draft, so that it can be undone.
      deleteKeyCode={null}
      multiSelectionKeyCode={null}
      selectionKeyCode={null}
      minZoom={0.2}
      maxZoom={1.5}
      aria-label={t("graph")}
      ariaLabelConfig={{
        "node.a11yDescription.default": t("nodeKeys"),
        "node.a11yDescription.keyboardDisabled": t("nodeKeys"),
        "node.a11yDescription.ariaLiveMessage": () => t("nodeMoved"),
        "edge.a11yDescription.default": t("edgeKeys"),
        "handle.ariaLabel": t("handle"),
      }}
    >
      <Background gap={20} />
      <Panel position="top-right">
        <GraphTools onTidy={drawing.tidy} moved={drawing.moved} onFit={fit} />
      </Panel>
    </ReactFlow>
  );
}
