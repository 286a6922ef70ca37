import { getViewportForBounds, useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { drawnBounds } from "./drawn-bounds.ts";
import type { MoveEdgeType } from "./MoveEdge.tsx";
import type { StageNodeType } from "./StageNode.tsx";

/** Shows the whole drawing, at first and whenever boxes came or went, since what is new may stand outside; gives that back. */
export function useFit(nodes: readonly StageNodeType[], edges: readonly MoveEdgeType[]): () => void {
  const { setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fit = () => {
    const lines = edges.map(({ data }) => ({
      points: data?.points ?? [],
      label: data?.label ?? null,
      labelWidth: data?.labelWidth ?? 0,
    }));
    const bounds = drawnBounds(
      nodes.map(({ position }) => position),
      lines,
    );
    // Above the drawing the tools have their place.
    const padding = { top: "52px", x: "5%", bottom: "5%" } as const;
    void setViewport(getViewportForBounds(bounds, width, height, 0.5, 1, padding));
  };
  const latest = useRef(fit);
  useEffect(() => {
    latest.current = fit;
  });
  const isShown = width > 0 && height > 0;
  useEffect(() => {
    if (!isShown) return undefined;
    const frame = requestAnimationFrame(() => latest.current());
    return () => cancelAnimationFrame(frame);
  }, [nodes.length, isShown]);
  return () => latest.current();
}
