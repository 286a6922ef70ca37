import { describe, expect, it } from "vitest";
import { drawLines } from "../../../../designer/pipelines/graph/draw-lines.ts";
import { labelWidth } from "../../../../designer/pipelines/graph/label-width.ts";
import { layOut } from "../../../../designer/pipelines/graph/lay-out.ts";
import { arrowPath, boxSize, linePath } from "../../../../designer/pipelines/graph/line-shape.ts";
import { pipelineGraph } from "../../../../designer/pipelines/graph/pipeline-graph.ts";
import { daysOf, limitOf } from "../../../../designer/pipelines/limit-days.ts";
import { partMarks } from "../../../../designer/pipelines/part-marks.ts";
import type { PipelineDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";

const pipeline: PipelineDefinition = {
  name: "sales",
  initial: ["new"],
  stages: [
    { name: "new", title: "New", kind: "open" },
    { name: "talks", title: "Talks", kind: "open" },
    { name: "won", title: "Won", kind: "won" },
    { name: "lost", title: "Lost", kind: "lost" },
  ],
  transitions: [
    { name: "talk", title: "Talk", from: ["new"], to: "talks" },
    { name: "back", title: "Back", from: ["talks"], to: "new" },
    { name: "win", title: "Win", from: ["new", "talks"], to: "won" },
    { name: "lose", title: "Lose", from: "open", to: "lost" },
    { name: "ghost", title: "Ghost", from: ["nowhere"], to: "won" },
  ],
};
const scorecard = { maximum: 100, criteria: [{ name: "need", weight: 100, rules: [] }], grades: [] };
const document = { forms: [{ name: "deal", pipelines: [{ ...pipeline, scorecard }] }] } as unknown as Json;
const graph = pipelineGraph(pipeline, new Map());
const names = pipeline.stages.map(({ name }) => name);
const laid = layOut(
  names,
  graph.lines.map(({ id, from, to }) => ({ id, from, to, labelWidth: 60 })),
);

describe("the drawing of a pipeline", () => {
  it("has a line for each stage that a transition starts from, and none from a stage that is not there", () => {
    expect(graph.lines.map(({ id, everywhere, labelled }) => [id, everywhere, labelled])).toEqual([
      ["talk/new", false, true],
      ["back/talks", false, true],
      ["win/new", false, true],
      ["win/talks", false, true],
      ["lose/new", true, false],
      ["lose/talks", true, true],
    ]);
    expect(graph.boxes.filter(({ begins }) => begins).map(({ stage }) => stage.name)).toEqual(["new"]);
  });

  it("stands below each other in the order of the stages, boxes apart, ways back included", () => {
    const places = names.map((name) => laid.boxes.get(name) ?? { x: NaN, y: NaN });
    expect(places[1]?.y).toBeGreaterThan((places[0]?.y ?? 0) + boxSize.height);
    expect(places[2]?.y).toBeGreaterThan((places[1]?.y ?? 0) + boxSize.height);
    const overlaps = places.flatMap((one, index) =>
      places
        .slice(index + 1)
        .filter((two) => Math.abs(one.x - two.x) < boxSize.width && Math.abs(one.y - two.y) < boxSize.height),
    );
    expect(overlaps).toEqual([]);
    const back = laid.lines.get("back/talks") ?? [];
    expect(back[0]?.y).toBeGreaterThan(back.at(-1)?.y ?? Infinity);
  });

  it("runs lines between the same boxes beside each other, each with room for its label", () => {
    const middles = ["back/talks", "talk/new"].map((id) => laid.lines.get(id)?.[1]?.x ?? NaN);
    expect((middles[1] ?? 0) - (middles[0] ?? 0)).toBeGreaterThanOrEqual(60);
  });

  it("ends no two lines at the same place of a box, so that what leaves is not taken for what arrives", () => {
    const stages = Array.from({ length: 7 }, (_, index) => `s${String(index)}`);
    const closing = stages.map((from) => ({ id: `lose/${from}`, from, to: "lost", labelWidth: 0 }));
    const reopening = { id: "reopen/lost", from: "lost", to: "s1", labelWidth: 90 };
    const { lines } = layOut([...stages, "lost"], [...closing, reopening]);
    const atLost = [...closing.map(({ id }) => lines.get(id)?.at(-1)), lines.get("reopen/lost")?.[0]];
    const xs = atLost.map((end) => end?.x ?? NaN).toSorted((one, two) => one - two);
    const gaps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(12);
    expect((xs.at(-1) ?? 0) - (xs[0] ?? 0)).toBeLessThan(boxSize.width);
    const far = lines.get("lose/s0") ?? [];
    expect(far.at(-2)?.x).toBe(far.at(-1)?.x);
    expect(far.at(-2)?.y).toBeLessThan(far.at(-1)?.y ?? 0);
  });

  it("gives a label room for its tag and its mark, which are not cut as a long text is", () => {
    // Twelve pixels a character, and what frames them.
    expect(labelWidth("签订合同")).toBeGreaterThanOrEqual(4 * 12 + 14);
    expect(labelWidth("签订合同", { tag: "审批" })).toBeGreaterThanOrEqual(4 * 12 + 14 + 2 * 11 + 14);
    expect(labelWidth("签订合同", { mark: true })).toBeGreaterThan(labelWidth("签订合同"));
    expect(labelWidth("很长".repeat(40), { tag: "审批" })).toBe(168);
  });

  it("bows lines of a box that was moved, and leaves the others as they were laid out", () => {
    const places = new Map([...laid.boxes, ["won", { x: 900, y: 40 }] as const]);
    const drawn = drawLines(graph.lines, laid, places);
    expect(drawn.get("talk/new")).toBe(laid.lines.get("talk/new"));
    const win = drawn.get("win/new") ?? [];
    expect(win).toHaveLength(3);
    expect(win.at(-1)?.x).toBeGreaterThan(850);
    expect(linePath(win)).toMatch(/^M-?\d+,-?\d+ C/);
    expect(arrowPath(win)).toMatch(/Z$/);
  });

  it("marks each part with what is wrong with it, and leaves scores to their own room", () => {
    const problem = (code: string, pointer: string) => ({ code, pointer, params: {} });
    const marks = partMarks(
      document,
      ["forms", "deal", "pipelines", "sales"],
      [
        problem("definition-stage-dead-end", "/forms/0/pipelines/0/stages/1"),
        problem("elsewhere", "/forms/0/pipelines/0/scorecard/criteria/0"),
        problem("elsewhere", "/forms/0"),
      ],
      [problem("finding-transition-closed", "/forms/0/pipelines/0/transitions/2/guards/0")],
    );
    expect([...marks].map(([part, [mark]]) => [part, mark?.problem.code, mark?.severity])).toEqual([
      ["stages/talks", "definition-stage-dead-end", "problem"],
      ["transitions/win", "finding-transition-closed", "warning"],
    ]);
  });
});

describe("a time limit", () => {
  it.each([
    ["P14D", 14],
    ["P2W", 14],
    ["P1W3D", 10],
    ["P1M", undefined],
    ["PT36H", undefined],
    ["P", undefined],
    [undefined, undefined],
  ] as const)("%s is %s days", (limit, days) => expect(daysOf(limit)).toBe(days));

  it("comes back from its days", () => expect(daysOf(limitOf(9999))).toBe(9999));
});
