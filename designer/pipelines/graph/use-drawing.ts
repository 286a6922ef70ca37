import { type EdgeChange, type NodeChange, type OnConnectEnd, Position, useReactFlow } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { usePlace } from "../../routes/place.ts";
import type { PipelineRoom } from "../use-pipeline.ts";
import type { PipelineSteps } from "../use-pipeline-steps.ts";
import { drawLines } from "./draw-lines.ts";
import { keepPlaces, type KeptPlaces, readPlaces } from "./kept-places.ts";
import { textWidth } from "./text-width.ts";
import { layOut } from "./lay-out.ts";
import { boxSize, type Point } from "./line-shape.ts";
import type { MoveEdgeType } from "./MoveEdge.tsx";
import { pipelineGraph } from "./pipeline-graph.ts";
import type { StageNodeType } from "./StageNode.tsx";

const centre = boxSize.width / 2 - 7;
const handles = [
  { type: "target", position: Position.Top, x: centre, y: 0, width: 14, height: 14 },
  { type: "source", position: Position.Bottom, x: centre, y: boxSize.height - 7, width: 14, height: 14 },
] as const;

/** The boxes and lines of a pipeline as the drawing wants them, and what happens on it. */
export function useDrawing(room: PipelineRoom, steps: PipelineSteps) {
  const { pipeline, marks, part, select, titled } = room;
  const { app, form } = usePlace();
  const { screenToFlowPosition } = useReactFlow();
  const key = `pipewright.graph.${app}.${form ?? ""}.${pipeline.name}`;
  const [kept, setKept] = useState<KeptPlaces>(() => readPlaces(key));
  const graph = useMemo(() => pipelineGraph(pipeline, marks), [pipeline, marks]);
  const laid = useMemo(() => {
    const lines = graph.lines.map(({ id, from, to, everywhere, transition }) => ({
      id,
      from,
      to,
      labelWidth: everywhere ? 0 : textWidth(titled(transition.title)),
    }));
    return layOut(
      graph.boxes.map(({ stage }) => stage.name),
      lines,
    );
  }, [graph, titled]);
  const places = useMemo(
    () => new Map([...laid.boxes].map(([name, place]) => [name, kept[name] ?? place])),
    [laid, kept],
  );
  const nodes = useMemo(
    () =>
      graph.boxes.map((box): StageNodeType => ({
        id: box.stage.name,
        type: "stage",
        position: places.get(box.stage.name) ?? { x: 0, y: 0 },
        data: { box, title: titled(box.stage.title) },
        selected: part.kind === "stage" && part.name === box.stage.name,
        ariaLabel: titled(box.stage.title),
        ...boxSize,
        measured: boxSize,
        handles: [...handles],
      })),
    [graph, places, part.kind, part.name, titled],
  );
  const edges = useMemo(() => {
    const drawn = drawLines(graph.lines, laid, places);
    return graph.lines.map((line): MoveEdgeType => {
      const title = titled(line.transition.title);
      const selected = part.kind === "transition" && part.name === line.transition.name;
      return {
        id: line.id,
        type: "move",
        source: line.from,
        target: line.to,
        selected,
        zIndex: selected ? 1 : 0,
        ariaLabel: title,
        data: {
          line,
          title,
          points: drawn.get(line.id) ?? [],
          onSelect: (name) => select("transitions", name),
          onInsert: steps.insertStage,
        },
      };
    });
  }, [graph, laid, places, part.kind, part.name, titled, select, steps]);

  const place = useCallback(
    (moved: Readonly<Record<string, Point>>, keep: boolean) =>
      setKept((former) => {
        const next = { ...former, ...moved };
        if (keep) keepPlaces(key, next);
        return next;
      }),
    [key],
  );
  const changeNodes = (changes: readonly NodeChange<StageNodeType>[]) => {
    for (const change of changes) {
      if (change.type === "position" && change.position !== undefined)
        place({ [change.id]: change.position }, change.dragging !== true);
      if (change.type === "select" && change.selected) select("stages", change.id);
    }
  };
  const changeEdges = (changes: readonly EdgeChange<MoveEdgeType>[]) => {
    for (const change of changes)
      if (change.type === "select" && change.selected) select("transitions", change.id.split("/")[0]);
  };
  /** A line that ends where no box is makes one there. */
  const endConnection: OnConnectEnd = (event, { fromNode, toNode, fromHandle }) => {
    if (fromNode === null || toNode !== null || fromHandle?.type !== "source") return;
    const { clientX, clientY } =
      "changedTouches" in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
    const name = steps.addStage(fromNode.id);
    const { x, y } = screenToFlowPosition({ x: clientX, y: clientY });
    if (name !== null) place({ [name]: { x: x - boxSize.width / 2, y } }, true);
  };
  const tidy = () => {
    keepPlaces(key, {});
    setKept({});
  };
  const moved = graph.boxes.some(({ stage }) => Object.hasOwn(kept, stage.name));
  return { nodes, edges, changeNodes, changeEdges, endConnection, tidy, moved };
}
