import { Graph, layout } from "@dagrejs/dagre";
import { boxSize, type Point } from "./line-shape.ts";
import { spreadEnds } from "./spread-ends.ts";

/** A line to be laid out, with the room that its label needs; none for a line without a label. */
export interface LineToPlace {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly labelWidth: number;
}

/** Where the boxes stand (their upper left corners) and how the lines run, in pixels. */
export interface GraphLayout {
  readonly boxes: ReadonlyMap<string, Point>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

/** The least room that a line takes beside others. */
const lane = 18;

/** A line that comes from further aside than this ends with an upright piece of this length. */
const aside = 24;
const upright = 14;

/** Boxes are aligned from one of the corners; which one gives the straightest drawing differs from graph to graph. */
const corners = ["UR", "UL", "DR", "DL"] as const;

/** From so many lines on, one corner has to do: each takes its time. */
const many = 150;

/**
 * Lays a graph out from top to bottom in the order of its boxes, which stand below each other as far as that can be.
 * Lines between the same two boxes run beside each other, those back to the left of those forward.
 */
export function layOut(names: readonly string[], lines: readonly LineToPlace[]): GraphLayout {
  const tried = corners.slice(0, lines.length > many ? 1 : corners.length).map((corner) => {
    const laid = layOutFrom(corner, names, lines);
    return { laid, bend: bendOf(names, laid) };
  });
  const [straightest] = tried.toSorted((one, two) => one.bend - two.bend);
  return straightest?.laid ?? { boxes: new Map(), lines: new Map() };
}

/** How far, all in all, boxes stand to the side of those before them. */
function bendOf(names: readonly string[], { boxes }: GraphLayout): number {
  const places = names.map((name) => boxes.get(name)?.x ?? 0);
  return places.reduce((sum, x, index) => sum + Math.abs(x - (places[index - 1] ?? x)), 0);
}

function layOutFrom(
  align: (typeof corners)[number],
  names: readonly string[],
  lines: readonly LineToPlace[],
): GraphLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", align, nodesep: 36, edgesep: 18, ranksep: 34 });
  for (const name of names) graph.setNode(name, { ...boxSize });
  const place = new Map(names.map((name, index) => [name, index]));
  const bundles = bundle(lines, (name) => place.get(name) ?? 0);
  for (const { upper, lower, members } of bundles) {
    const width = members.reduce((sum, { room }) => sum + room, 0);
    const isNext = (place.get(lower) ?? 0) - (place.get(upper) ?? 0) === 1;
    graph.setEdge(upper, lower, { width, height: 20, labelpos: "c", weight: isNext ? 20 : 1 });
  }
  layout(graph);
  const boxes = names.map((name) => {
    const { x, y } = graph.node(name) as Point;
    return [name, { x: x - boxSize.width / 2, y: y - boxSize.height / 2 }] as const;
  });
  const ways = bundles.flatMap(({ upper, lower, members }) => {
    const { points } = graph.edge(upper, lower) as { readonly points: readonly Point[] };
    return members.map(({ id, isBack, beside }) => {
      const inner = points.slice(1, -1).map(({ x, y }) => ({ x: x + beside, y }));
      return { id, isBack, upper, lower, inner };
    });
  });
  const middleOf = (name: string) => graph.node(name) as Point;
  const starts = endsOf(ways, (way) => way.upper, 0, middleOf);
  const ends = endsOf(ways, (way) => way.lower, -1, middleOf);
  const lined = ways.map((way) => {
    const [upper, lower] = [middleOf(way.upper), middleOf(way.lower)];
    const whole = uprightEnds([
      { x: starts.get(way) ?? upper.x, y: upper.y + boxSize.height / 2 },
      ...way.inner,
      { x: ends.get(way) ?? lower.x, y: lower.y - boxSize.height / 2 },
    ]);
    return [way.id, way.isBack ? whole.toReversed() : whole] as const;
  });
  return { boxes: new Map(boxes), lines: new Map(lined) };
}

/** A line between two boxes, from the upper one down to the lower one, without its ends. */
interface Way {
  readonly id: string;
  readonly isBack: boolean;
  readonly upper: string;
  readonly lower: string;
  readonly inner: readonly Point[];
}

/** A way from above to below whose ends stand upright on the boxes, where it comes from so far aside that it would graze them. */
function uprightEnds(way: readonly Point[]): readonly Point[] {
  const [start, second] = way;
  const [end, last] = [way.at(-1), way.at(-2)];
  if (start === undefined || second === undefined || end === undefined || last === undefined) return way;
  if (Math.max(Math.abs(second.x - start.x), Math.abs(last.x - end.x)) <= aside) return way;
  const [below, above] = [
    { x: start.x, y: start.y + upright },
    { x: end.x, y: end.y - upright },
  ];
  // At both ends, so that the middle of the way, where its label stands, stays where it is.
  return [start, below, ...way.slice(1, -1), above, end];
}

/** Where along the sides of boxes lines end there: near to where they run, and apart from each other. */
function endsOf(
  ways: readonly Way[],
  boxOf: (way: Way) => string,
  near: 0 | -1,
  middleOf: (name: string) => Point,
): ReadonlyMap<Way, number> {
  const byBox = new Map<string, Way[]>();
  for (const way of ways) byBox.set(boxOf(way), [...(byBox.get(boxOf(way)) ?? []), way]);
  return new Map(
    [...byBox].flatMap(([box, some]) => {
      const { x } = middleOf(box);
      const wanted = some.map(({ inner }) => (inner.at(near)?.x ?? x) - x);
      const places = spreadEnds(wanted, boxSize.width / 2 - 26, lane);
      return some.map((way, index) => [way, x + (places[index] ?? 0)] as const);
    }),
  );
}

interface Bundle {
  readonly upper: string;
  readonly lower: string;
  /** `beside` is how far to the right of the bundle's middle a line runs. */
  readonly members: readonly {
    readonly id: string;
    readonly isBack: boolean;
    readonly room: number;
    readonly beside: number;
  }[];
}

function bundle(lines: readonly LineToPlace[], place: (name: string) => number): readonly Bundle[] {
  const isBack = ({ from, to }: LineToPlace) => place(from) > place(to);
  const pairs = new Map<string, LineToPlace[]>();
  for (const line of lines) {
    const pair = isBack(line) ? `${line.to} ${line.from}` : `${line.from} ${line.to}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), line]);
  }
  return [...pairs].map(([pair, together]) => {
    const [upper = "", lower = ""] = pair.split(" ");
    const sorted = together.toSorted((one, two) => Number(isBack(two)) - Number(isBack(one)));
    const rooms = sorted.map(({ labelWidth }) => Math.max(labelWidth, lane));
    const width = rooms.reduce((sum, room) => sum + room, 0);
    const members = sorted.map((line, index) => {
      const room = rooms[index] ?? lane;
      const left = rooms.slice(0, index).reduce((sum, each) => sum + each, 0);
      return { id: line.id, isBack: isBack(line), room, beside: left + room / 2 - width / 2 };
    });
    return { upper, lower, members };
  });
}
