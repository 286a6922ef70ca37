import { type EdgeChange, type NodeChange, type OnConnectEnd, Position, useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { steadyId } from "../../naming/steady-key.ts";
import { useRoomPlace } from "../../routes/place.ts";
import type { PipelineRoom } from "../use-pipeline.ts";
import type { PipelineSteps } from "../use-pipeline-steps.ts";
import { drawLines } from "./draw-lines.ts";
import { keepPlaces, type KeptPlaces, readPlaces } from "./kept-places.ts";
import { labelWidth } from "./label-width.ts";
import { layOut } from "./lay-out.ts";
import { boxSize, type Point } from "./line-shape.ts";
import type { MoveEdgeType } from "./MoveEdge.tsx";
import { type MoveLine, pipelineGraph } from "./pipeline-graph.ts";
import { placeLabels } from "./place-labels.ts";
import type { StageNodeType } from "./StageNode.tsx";

const centre = boxSize.width / 2 - 7;
const handles = [
  { type: "target", position: Position.Top, x: centre, y: 0, width: 14, height: 14 },
  { type: "source", position: Position.Bottom, x: centre, y: boxSize.height - 7, width: 14, height: 14 },
] as const;

/** The boxes and lines of a pipeline as the drawing wants them, and what happens on it. */
export function useDrawing(room: PipelineRoom, steps: PipelineSteps) {
  const { pipeline, path, marks, part, select, titled } = room;
  const { t } = useTranslation("pipelines");
  const { app, form } = useRoomPlace();
  const { screenToFlowPosition } = useReactFlow();
  const key = `pipewright.graph.${app}.${form ?? ""}.${pipeline.name}`;
  const graph = useMemo(() => pipelineGraph(pipeline, marks), [pipeline, marks]);
  const ids = useMemo(
    () => new Map(pipeline.stages.map(({ name }) => [name, steadyId([...path, "stages", name])])),
    [pipeline.stages, path],
  );
  /** By the ids of boxes, so that one that gets another name stays where it is. */
  const [kept, setKept] = useState<KeptPlaces>(() => {
    const read = readPlaces(key);
    return Object.fromEntries(Object.entries(read).map(([name, place]) => [ids.get(name) ?? name, place]));
  });
  const widthOf = useCallback(
    ({ labelled, transition, marks: wrong }: MoveLine) => {
      if (!labelled) return 0;
      const tag = (transition.approval?.steps.length ?? 0) > 0 ? t("approvalShort") : "";
      return labelWidth(titled(transition.title), { tag, mark: wrong.length > 0 });
    },
    [titled, t],
  );
  // Laying out takes longer than all the rest, and most changes leave boxes and lines as they are.
  const toPlace = useMemo(() => {
    const lines = graph.lines.map((line) => ({
      ...{ id: line.id, from: line.from, to: line.to },
      labelWidth: widthOf(line),
    }));
    return JSON.stringify([graph.boxes.map(({ stage }) => stage.name), lines]);
  }, [graph, widthOf]);
  const laid = useMemo(() => layOut(...(JSON.parse(toPlace) as Parameters<typeof layOut>)), [toPlace]);
  const places = useMemo(
    () => new Map([...laid.boxes].map(([name, place]) => [name, kept[ids.get(name) ?? name] ?? place])),
    [laid, kept, ids],
  );
  const nodes = useMemo(
    () =>
      graph.boxes.map((box): StageNodeType => ({
        id: ids.get(box.stage.name) ?? "",
        type: "stage",
        position: places.get(box.stage.name) ?? { x: 0, y: 0 },
        data: { box, title: titled(box.stage.title) },
        selected: part.kind === "stage" && part.name === box.stage.name,
        ariaLabel: titled(box.stage.title),
        ...boxSize,
        measured: boxSize,
        handles: [...handles],
      })),
    [graph, places, ids, part.kind, part.name, titled],
  );
  const ways = useMemo(() => {
    const drawn = drawLines(graph.lines, laid, places);
    return graph.lines.map((line) => ({ points: drawn.get(line.id) ?? [], labelWidth: widthOf(line) }));
  }, [graph, laid, places, widthOf]);
  const labels = useMemo(() => placeLabels([...places.values()], ways), [places, ways]);
  const edges = useMemo(() => {
    const chosen = part.kind === "stage" ? part.name : null;
    const past = graph.boxes.find(({ stage }) => stage.name === chosen)?.past ?? [];
    return graph.lines.map((line, index): MoveEdgeType => {
      const title = titled(line.transition.title);
      const selected = part.kind === "transition" && part.name === line.transition.name;
      return {
        id: `${steadyId([...path, "transitions", line.transition.name])}/${ids.get(line.from) ?? ""}`,
        type: "move",
        source: ids.get(line.from) ?? "",
        target: ids.get(line.to) ?? "",
        selected,
        zIndex: selected ? 1 : 0,
        ariaLabel: title,
        data: {
          line,
          title,
          past: past.some(({ transition, from }) => transition === line.transition && from === line.from),
          ...(ways[index] ?? { points: [], labelWidth: 0 }),
          label: labels[index] ?? null,
          onSelect: (name) => select("transitions", name),
          onInsert: steps.insertStage,
        },
      };
    });
  }, [graph, ways, labels, ids, path, part.kind, part.name, titled, select, steps]);

  const place = useCallback(
    (moved: Readonly<Record<string, Point>>, keep: boolean) =>
      setKept((former) => {
        const next = { ...former, ...moved };
        if (keep) keepPlaces(key, byName(next, ids));
        return next;
      }),
    [key, ids],
  );
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  });
  useEffect(() => {
    if (Object.keys(latest.current).length > 0) keepPlaces(key, byName(latest.current, ids));
  }, [ids, key]);
  const nameOf = (id: string) => [...ids].find(([, each]) => each === id)?.[0] ?? id;
  const changeNodes = (changes: readonly NodeChange<StageNodeType>[]) => {
    for (const change of changes) {
      if (change.type === "position" && change.position !== undefined)
        place({ [change.id]: change.position }, change.dragging !== true);
      if (change.type === "select" && change.selected) select("stages", nameOf(change.id));
    }
  };
  const changeEdges = (changes: readonly EdgeChange<MoveEdgeType>[]) => {
    for (const change of changes)
      if (change.type === "select" && change.selected)
        select("transitions", edges.find(({ id }) => id === change.id)?.data?.line.transition.name);
  };
  /** A line that ends where no box is makes one there. */
  const endConnection: OnConnectEnd = (event, { fromNode, toNode, fromHandle }) => {
    if (fromNode === null || toNode !== null || fromHandle?.type !== "source") return;
    const { clientX, clientY } =
      "changedTouches" in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
    const name = steps.addStage(nameOf(fromNode.id));
    const { x, y } = screenToFlowPosition({ x: clientX, y: clientY });
    if (name === null) return;
    place({ [steadyId([...path, "stages", name])]: { x: x - boxSize.width / 2, y } }, true);
  };
  const tidy = () => {
    keepPlaces(key, {});
    setKept({});
  };
  const moved = graph.boxes.some(({ stage }) => Object.hasOwn(kept, ids.get(stage.name) ?? ""));
  const connect = (source: string, target: string) => steps.connect(nameOf(source), nameOf(target));
  return { nodes, edges, changeNodes, changeEdges, connect, endConnection, tidy, moved };
}

/** Places by the names of the stages that there are. */
function byName(places: KeptPlaces, ids: ReadonlyMap<string, string>): KeptPlaces {
  return Object.fromEntries(
    [...ids].flatMap(([name, id]) => {
      const place = places[id];
      return place === undefined ? [] : [[name, place] as const];
    }),
  );
}
