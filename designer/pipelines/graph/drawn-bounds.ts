import type { Rect } from "@xyflow/react";
import { boxSize, curvesThrough, type Point } from "./line-shape.ts";
import { labelHeight } from "./place-labels.ts";

/** A line as it is drawn: its way, and where its label stands and how wide that is; null and 0 for none. */
export interface DrawnLine {
  readonly points: readonly Point[];
  readonly label: Point | null;
  readonly labelWidth: number;
}

/** What a drawing covers: its boxes, its lines, and what is written on them. */
export function drawnBounds(boxes: readonly Point[], lines: readonly DrawnLine[]): Rect {
  const corners = [
    ...boxes.flatMap(({ x, y }) => [
      { x, y },
      { x: x + boxSize.width, y: y + boxSize.height },
    ]),
    ...lines.flatMap(({ points, label, labelWidth }) => {
      const way = [...points.slice(0, 1), ...curvesThrough(points).flat()];
      if (label === null) return way;
      const { x, y } = label;
      const half = labelWidth / 2;
      return [...way, { x: x - half, y: y - labelHeight / 2 }, { x: x + half, y: y + labelHeight / 2 }];
    }),
  ];
  if (corners.length === 0) return { x: 0, y: 0, ...boxSize };
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
