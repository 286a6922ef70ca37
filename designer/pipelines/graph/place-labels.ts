import { boxSize, curvesThrough, labelPlace, type Point } from "./line-shape.ts";

/** A line with the room that its label needs, 0 for none. */
interface LineToLabel {
  readonly points: readonly Point[];
  readonly labelWidth: number;
}

/** How high a label is drawn, in pixels, with what keeps it apart from others. */
export const labelHeight = 24;

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A way as it is drawn, in points near to each other, and what it covers. */
interface Traced {
  readonly points: readonly Point[];
  readonly area: Area;
}

/** What keeps a label from a place: nothing else may be written there, and lines of others had better not cross it. */
interface Taken {
  readonly areas: readonly Area[];
  readonly ways: readonly Traced[];
  /** Where others would stand by themselves that have no place yet. */
  readonly wished: readonly Area[];
}

/** Pixels from point to point of a way; less than a label is high, so that no way slips through one. */
const step = 8;

/** What it counts, in pixels further away, that a line crosses a label. */
const crossing = 160;

/** What it counts likewise that a label takes the place where another one would stand. */
const taking = 120;

/**
 * Where the labels of lines stand, one for each line, null for a line without: in the middle of it where there nothing is
 * in its way, else further along it, and beside it at last. Labels cover neither each other nor a box, and a line of
 * another one only where there is no other place near.
 */
export function placeLabels(
  boxes: readonly Point[],
  lines: readonly LineToLabel[],
): readonly (Point | null)[] {
  const traced = lines.map(({ points }) => trace(points));
  const areas = boxes.map(({ x, y }) => ({
    ...{ left: x, right: x + boxSize.width, top: y, bottom: y + boxSize.height },
  }));
  const places: (Point | null)[] = lines.map(() => null);
  const labelled = lines.flatMap(({ points, labelWidth }, index) =>
    labelWidth === 0 || points.length === 0 ? [] : [{ index, points, width: labelWidth }],
  );
  const waysOf = (own: number) => traced.filter((_, index) => index !== own);
  const wishOf = ({ points, width }: (typeof labelled)[number]) => labelArea(labelPlace(points), width);
  const isFree = (label: (typeof labelled)[number]) =>
    costOf(wishOf(label), { areas, ways: waysOf(label.index), wished: [] }) === 0;
  // Those that are well where they are go first, so that the others make way for them.
  const free = new Set(labelled.filter(isFree));
  const ordered = [...free, ...labelled.filter((one) => !free.has(one))];
  for (const [turn, { index, points, width }] of ordered.entries()) {
    const wished = ordered.slice(turn + 1).map(wishOf);
    const taken = { areas, ways: waysOf(index), wished };
    const place = placeOf(labelPlace(points), traced[index]?.points ?? [], width, taken);
    places[index] = place;
    areas.push(labelArea(place, width));
  }
  return places;
}

/** The least bad place for a label, on its way or beside it; further away only while all of these are covered. */
function placeOf(middle: Point, way: readonly Point[], width: number, taken: Taken): Point {
  for (let reach = 0; ; reach += 1) {
    let best = { place: middle, cost: costOf(labelArea(middle, width), taken) };
    for (const on of best.cost === 0 ? [] : [middle, ...way])
      for (const place of around(on, width, reach)) {
        const far = distance(on, middle) / 4 + (place === on ? 0 : distance(place, on) + 12);
        // What is further away than the best one so far is not looked at.
        const cost = far < best.cost ? far + costOf(labelArea(place, width), taken) : Infinity;
        if (cost < best.cost) best = { place, cost };
      }
    if (best.cost < Infinity) return best.place;
  }
}

/** A place on a line, and places beside it, where a label does not cover that; the further away, the further one reaches. */
function around(on: Point, width: number, reach: number): readonly Point[] {
  const [aside, off] = [width / 2 + 8, labelHeight / 2 + 4].map((each) => each * (reach + 1)) as [
    number,
    number,
  ];
  const beside = [-1, -0.5, 0, 0.5, 1].flatMap((across) =>
    [-1, 0, 1]
      .filter((down) => down !== 0 || Math.abs(across) === 1)
      .map((down) => ({ x: on.x + across * aside, y: on.y + down * off })),
  );
  return [on, ...beside];
}

/** How bad it is to write somewhere: not to be done over what is written, and by how many lines cross it. */
function costOf(area: Area, { areas, ways, wished }: Taken): number {
  if (areas.some((other) => overlap(area, other))) return Infinity;
  const crossed = ways.filter((way) => overlap(area, way.area) && crosses(way, area)).length;
  return crossed * crossing + wished.filter((other) => overlap(area, other)).length * taking;
}

function crosses({ points }: Traced, { left, right, top, bottom }: Area): boolean {
  return points.some(({ x, y }) => x > left && x < right && y > top && y < bottom);
}

function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

function labelArea({ x, y }: Point, width: number): Area {
  const [aside, off] = [width / 2, labelHeight / 2];
  return { left: x - aside, right: x + aside, top: y - off, bottom: y + off };
}

function trace(points: readonly Point[]): Traced {
  const traced = points.slice(0, 1);
  for (const [one, two, end] of curvesThrough(points)) {
    const start = traced.at(-1) ?? end;
    const parts = Math.ceil(distance(start, end) / step) + 1;
    for (let part = 1; part <= parts; part += 1) {
      const [t, s] = [part / parts, 1 - part / parts];
      const on = (way: "x" | "y") =>
        s ** 3 * start[way] + 3 * s * s * t * one[way] + 3 * s * t * t * two[way] + t ** 3 * end[way];
      traced.push({ x: on("x"), y: on("y") });
    }
  }
  const [xs, ys] = [traced.map(({ x }) => x), traced.map(({ y }) => y)];
  const area = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  // A way that is quite straight has no area, and is crossed all the same.
  return { points: traced, area: { ...area, right: area.right + 1, bottom: area.bottom + 1 } };
}

function distance(one: Point, two: Point): number {
  return Math.hypot(two.x - one.x, two.y - one.y);
}
