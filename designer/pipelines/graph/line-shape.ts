/** A place on the drawing, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How large a stage is drawn. */
export const boxSize = { width: 224, height: 66 } as const;

/** A piece of a smooth way: two points that bend it, and its end. It stays between them and where it starts. */
type Curve = readonly [bend: Point, bend: Point, end: Point];

/** The pieces of a smooth way through points, from the first one on. */
export function curvesThrough(points: readonly Point[]): readonly Curve[] {
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    const [before, after] = [points[index - 1] ?? start, points[index + 2] ?? end];
    // A short piece between long ones is bent by no more than it is long itself: it would make a hook.
    const most = Math.hypot(end.x - start.x, end.y - start.y) / 4;
    const bend = (from: Point, to: Point, sign: number, near: Point) => {
      const length = Math.hypot(to.x - from.x, to.y - from.y) / 8;
      const part = (sign * Math.min(1, most / (length || 1))) / 8;
      return { x: near.x + part * (to.x - from.x), y: near.y + part * (to.y - from.y) };
    };
    return [bend(before, end, 1, start), bend(start, after, -1, end), end];
  });
}

/** A smooth way through points, as an SVG path. */
export function linePath(points: readonly Point[]): string {
  const [first] = points;
  const curves = curvesThrough(points).map((curve) => `C${curve.map(at).join(" ")}`);
  return first === undefined ? "" : `M${at(first)} ${curves.join(" ")}`;
}

/** The head of an arrow at the end of a way, as an SVG path. */
export function arrowPath(points: readonly Point[]): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return "";
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const wing = (turn: number) => ({
    x: end.x - 9 * Math.cos(angle + turn),
    y: end.y - 9 * Math.sin(angle + turn),
  });
  return `M${at(end)} L${at(wing(0.42))} L${at(wing(-0.42))} Z`;
}

/** Where the label of a way stands: in its middle. */
export function labelPlace(points: readonly Point[]): Point {
  const half = (points.length - 1) / 2;
  const [one, two] = [points[Math.floor(half)], points[Math.ceil(half)]];
  return one === undefined || two === undefined ? { x: 0, y: 0 } : middle(one, two);
}

/** A bowed way between two boxes that stand anywhere; `bow` pixels to the side of the straight one. */
export function bowedLine(from: Point, to: Point, bow: number): readonly Point[] {
  const [start, end] = [centre(from), centre(to)];
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const half = middle(start, end);
  const over = {
    x: half.x - ((end.y - start.y) / length) * bow,
    y: half.y + ((end.x - start.x) / length) * bow,
  };
  return [edgeOf(start, over), over, edgeOf(end, over)];
}

/** Where the straight line from a box's centre to a point leaves the box. */
function edgeOf(centre: Point, to: Point): Point {
  const [dx, dy] = [to.x - centre.x, to.y - centre.y];
  const reach = Math.max(Math.abs(dx) / (boxSize.width / 2), Math.abs(dy) / (boxSize.height / 2), 1e-6);
  return { x: centre.x + dx / Math.max(reach, 1), y: centre.y + dy / Math.max(reach, 1) };
}

function centre({ x, y }: Point): Point {
  return { x: x + boxSize.width / 2, y: y + boxSize.height / 2 };
}

function middle(one: Point, two: Point): Point {
  return { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${String(Math.round(x))},${String(Math.round(y))}`;
}
