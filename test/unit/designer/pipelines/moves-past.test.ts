import { describe, expect, it } from "vitest";
import { movesPast } from "../../../../designer/pipelines/moves-past.ts";
import type { PipelineDefinition } from "../../../../runtime/core/definition/generated/definition.ts";

type Move = readonly [from: string | readonly string[], to: string];

/** A pipeline of these stages, whose names say of what kind they are, with moves called by their ends. */
function pipeline(stages: string, moves: readonly Move[]): PipelineDefinition {
  const names = stages.split(" ");
  const kindOf = (name: string) => (name === "won" || name === "lost" ? name : "open");
  return {
    name: "sales",
    initial: [names[0] ?? ""],
    stages: names.map((name) => ({ name, title: name, kind: kindOf(name) })),
    transitions: moves.map(([from, to], index) => ({
      name: `move-${String(index)}`,
      title: to,
      from: from === "open" ? "open" : [from].flat(),
      to,
    })),
  };
}

const line: readonly Move[] = [
  ["new", "qualified"],
  ["qualified", "offer"],
  ["offer", "won"],
  ["open", "lost"],
];
const stages = "new qualified offer won lost";

/** The ends of the moves past a stage. */
const past = (moves: readonly Move[], stage: string, all = stages) =>
  movesPast(pipeline(all, moves), stage).map(({ transition, from }) => `${from} → ${transition.to}`);

describe("the moves past a stage", () => {
  it("are those from a stage before it to one behind it", () => {
    expect(past([...line, ["new", "offer"]], "qualified")).toEqual(["new → offer"]);
    expect(past(line, "qualified")).toEqual([]);
    expect(past([...line, ["new", "offer"]], "offer")).toEqual([]);
  });

  it("are told from each stage in which they start", () => {
    const long = "new heard qualified offer won lost";
    const moves: readonly Move[] = [["new", "heard"], ["heard", "qualified"], ...line.slice(1)];
    expect(past([...moves, [["new", "heard"], "offer"]], "qualified", long)).toEqual([
      "new → offer",
      "heard → offer",
    ]);
  });

  it("are also the other starts of a move into which the stage was inserted", () => {
    const moves: readonly Move[] = [
      ["new", "qualified"],
      ["new", "check"],
      [["check", "qualified"], "offer"],
      ["offer", "won"],
    ];
    expect(past(moves, "check", "new qualified check offer won")).toEqual(["qualified → offer"]);
  });

  it("are none that lead back, that lose, or that start in every open stage", () => {
    expect(past([...line, ["offer", "new"], ["new", "lost"], ["open", "offer"]], "qualified")).toEqual([]);
  });

  it("are none of another branch", () => {
    const branches: readonly Move[] = [
      ["new", "small"],
      ["new", "large"],
      ["small", "won"],
      ["large", "won"],
    ];
    expect(past(branches, "small", "new small large won")).toEqual([]);
    expect(past(branches, "large", "new small large won")).toEqual([]);
  });

  it("are none into a stage from which the way only leads back", () => {
    const moves: readonly Move[] = [...line, [["new", "qualified", "offer"], "waiting"], ["waiting", "new"]];
    expect(past(moves, "qualified", "new qualified offer won lost waiting")).toEqual([]);
  });

  it("close as won only past the last open stage", () => {
    expect(past([...line, ["qualified", "won"]], "offer")).toEqual(["qualified → won"]);
    expect(past([...line, ["new", "won"]], "qualified")).toEqual([]);
  });

  it("are found where nothing is won", () => {
    const moves: readonly Move[] = [
      ["new", "qualified"],
      ["qualified", "offer"],
      ["new", "offer"],
    ];
    expect(past(moves, "qualified", "new qualified offer")).toEqual(["new → offer"]);
  });

  it("are none past a closed stage, or one that is not there", () => {
    expect(past([...line, ["new", "offer"]], "won")).toEqual([]);
    expect(past([...line, ["new", "offer"]], "gone")).toEqual([]);
  });
});
