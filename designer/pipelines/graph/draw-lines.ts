import type { GraphLayout } from "./lay-out.ts";
import { bowedLine, type Point } from "./line-shape.ts";
import type { MoveLine } from "./pipeline-graph.ts";

const apart = 46;

/**
 * How the lines run while boxes stand at `places`: as they were laid out between boxes that nobody has moved, else in
 * bows, those between the same two boxes beside each other.
 */
export function drawLines(
  lines: readonly MoveLine[],
  laid: GraphLayout,
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, readonly Point[]> {
  const pairs = new Map<string, number>();
  return new Map(
    lines.map(({ id, from, to }) => {
      const [start, end] = [places.get(from), places.get(to)];
      const still = start === laid.boxes.get(from) && end === laid.boxes.get(to);
      if (still || start === undefined || end === undefined) return [id, laid.lines.get(id) ?? []];
      const pair = `${from} ${to}`;
      const before = pairs.get(pair) ?? 0;
      pairs.set(pair, before + 1);
      return [id, bowedLine(start, end, apart / 2 + apart * before)];
    }),
  );
}
