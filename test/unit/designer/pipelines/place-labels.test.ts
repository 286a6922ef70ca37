import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "../../../../designer/pipelines/graph/lay-out.ts";
import {
  boxSize,
  curvesThrough,
  labelPlace,
  type Point,
} from "../../../../designer/pipelines/graph/line-shape.ts";
import { labelWidth } from "../../../../designer/pipelines/graph/label-width.ts";
import { pipelineGraph } from "../../../../designer/pipelines/graph/pipeline-graph.ts";
import { labelHeight, placeLabels } from "../../../../designer/pipelines/graph/place-labels.ts";
import type { PipelineDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../../../runtime/core/definition/text.ts";
import { templateDocument } from "../../../support/template-document.ts";

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const drawing = fc.integer({ min: 2, max: 9 }).chain((count) => {
  const stage = fc.integer({ min: 0, max: count - 1 });
  const move = fc.record({ from: stage, to: stage, labelWidth: fc.constantFrom(0, 40, 96, 168) });
  return fc.record({
    names: fc.constant(Array.from({ length: count }, (_, index) => `s${String(index)}`)),
    moves: fc.array(move, { maxLength: 24 }).map((moves) =>
      moves
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, labelWidth }, index) => ({
          ...{ id: String(index), from: `s${String(from)}`, to: `s${String(to)}`, labelWidth },
        })),
    ),
  });
});

const numbers = Array.from({ length: 8 }, (_, index) => index);

/** Eight stages in a row, with moves back over several of them and a way out of each. */
const winding = {
  name: "winding",
  initial: ["s0"],
  stages: [
    ...numbers.map((each) => ({ name: `s${String(each)}`, title: `Stage ${String(each)}`, kind: "open" })),
    { name: "won", title: "Won", kind: "won" },
    { name: "lost", title: "Lost", kind: "lost" },
  ],
  transitions: [
    ...numbers.slice(1).map((to) => move("Move on to", to - 1, to)),
    ...[move("Back to", 3, 1), move("Back to", 5, 2), move("Back to", 7, 4), move("Back to", 6, 0)],
    ...[move("Back to", 4, 3), move("Back to", 2, 1)],
    { name: "win", title: "Sign the contract", from: ["s7"], to: "won" },
    { name: "lose", title: "Mark as lost", from: "open", to: "lost" },
    { name: "reopen", title: "Reopen", from: ["lost"], to: "s3" },
  ],
} as PipelineDefinition;

function move(title: string, from: number, to: number) {
  const [source, target] = [`s${String(from)}`, `s${String(to)}`];
  return { name: `${source}-${target}`, title: `${title} ${String(to)}`, from: [source], to: target };
}

describe("the labels of a drawing", () => {
  it("cover neither each other nor a box, wherever boxes and lines are laid out", () => {
    fc.assert(
      fc.property(drawing, ({ names, moves }) => {
        const laid = layOut(names, moves);
        const boxes = [...laid.boxes.values()];
        const lines = moves.map(({ id, labelWidth }) => ({ points: laid.lines.get(id) ?? [], labelWidth }));
        const places = placeLabels(boxes, lines);
        const labels = places.flatMap((place, index) => areaOf(place, lines[index]?.labelWidth ?? 0));
        expect(labels).toHaveLength(moves.filter(({ labelWidth }) => labelWidth > 0).length);
        const areas = [...labels, ...boxes.map((box) => ({ ...box, ...boxSize }))];
        const covered = labels.filter((one, index) =>
          areas.some((other, at) => at !== index && overlap(one, other)),
        );
        expect(covered).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(["en", "zh-CN"])(
    "are crossed by no other line in the template of opportunities, in %s",
    (locale) => {
      const { forms } = templateDocument("opportunity-management");
      const [sales] = forms.find(({ name }) => name === "opportunity")?.pipelines ?? [];
      if (sales === undefined) throw new Error("no pipeline");
      expect(crossings(sales, locale)).toEqual([]);
    },
  );

  it("are crossed by no other line where moves lead back over several of eight stages", () => {
    expect(crossings(winding, "en")).toEqual([]);
  });

  it("stand in the middle of their lines where nothing is in the way", () => {
    const line = { points: [0, 100, 200].map((y) => ({ x: 0, y })), labelWidth: 80 };
    expect(placeLabels([], [line])).toEqual([labelPlace(line.points)]);
  });

  it("go along their line where another one runs through its middle", () => {
    const down = { points: [0, 100, 200].map((y) => ({ x: 0, y })), labelWidth: 80 };
    const across = { points: [-200, 0, 200].map((x) => ({ x, y: 100 })), labelWidth: 0 };
    const [place] = placeLabels([], [down, across]);
    expect(place?.x).toBe(0);
    expect(Math.abs((place?.y ?? 100) - 100)).toBeGreaterThanOrEqual(labelHeight / 2);
  });

  it("stand beside their line where it has no room that is free", () => {
    const box = { x: -boxSize.width / 2, y: 0 };
    const hidden = { points: [10, 30, 50].map((y) => ({ x: 0, y })), labelWidth: 80 };
    const [place] = placeLabels([box], [hidden]);
    const label = areaOf(place ?? null, 80)[0];
    expect(label && overlap(label, { ...box, ...boxSize })).toBe(false);
  });
});

/** Which lines run through which labels. */
function crossings(pipeline: PipelineDefinition, locale: string): readonly string[] {
  const lines = pipelineGraph(pipeline, new Map()).lines.map(({ id, from, to, labelled, transition }) => {
    const tag = transition.approval === undefined ? "" : locale === "en" ? "approval" : "审批";
    return { id, from, to, labelWidth: labelled ? labelWidth(textIn(transition.title, locale), { tag }) : 0 };
  });
  const names = pipeline.stages.map(({ name }) => name);
  const laid = layOut(names, lines);
  const drawn = lines.map((line) => ({ ...line, points: laid.lines.get(line.id) ?? [] }));
  return placeLabels([...laid.boxes.values()], drawn).flatMap((place, index) =>
    areaOf(place, drawn[index]?.labelWidth ?? 0).flatMap((area) =>
      drawn
        .filter((line, at) => at !== index && pointsOn(line.points).some((point) => isWithin(point, area)))
        .map((line) => `${line.id} through ${drawn[index]?.id ?? ""}`),
    ),
  );
}

/** Points of a way, some pixels apart. */
function pointsOn(points: readonly Point[]): readonly Point[] {
  return curvesThrough(points).flatMap(([one, two, end], index) =>
    Array.from({ length: 64 }, (_, part) => {
      const [start, t] = [points[index] ?? end, part / 64];
      const on = (way: "x" | "y") =>
        (1 - t) ** 3 * start[way] +
        3 * (1 - t) ** 2 * t * one[way] +
        3 * (1 - t) * t ** 2 * two[way] +
        t ** 3 * end[way];
      return { x: on("x"), y: on("y") };
    }),
  );
}

/** A label's own margin may be touched. */
function isWithin({ x, y }: Point, area: Area): boolean {
  return x > area.x + 2 && x < area.x + area.width - 2 && y > area.y + 2 && y < area.y + area.height - 2;
}

function areaOf(place: Point | null, width: number): readonly Area[] {
  return place === null
    ? []
    : [{ x: place.x - width / 2, y: place.y - labelHeight / 2, width, height: labelHeight }];
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
