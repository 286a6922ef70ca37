import { describe, expect, it } from "vitest";
import { type Changes, changeItem } from "../../../designer/draft/commands/change-item.ts";
import { titleStage } from "../../../designer/draft/commands/title-stage.ts";
import { moveTitle } from "../../../designer/draft/move-title.ts";
import type { PipelineDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { smallApp } from "../../support/small-app.ts";
import { type History, newHistory, takeStep, undoStep } from "../../../designer/draft/history.ts";
import { readAt } from "../../../designer/draft/edits/read-at.ts";
import type { Json } from "../../../runtime/core/json.ts";

const sales: PipelineDefinition = {
  name: "sales",
  initial: ["open"],
  stages: [
    { name: "open", title: "Open", kind: "open" },
    { name: "won", title: "Won", kind: "won" },
  ],
  transitions: [{ name: "win", title: moveTitle("Won"), from: "open", to: "won" }],
};

const document: Json = {
  name: "small",
  examples: [
    { name: "first", description: "First", expect: { valid: true } },
    { name: "second", description: "Second", expect: { valid: true } },
  ],
};

/** Changes of a test, so many milliseconds after each other. */
function typed(pause: number, ...all: readonly Changes[]): History {
  return all.reduce<History>((history, changes, index) => {
    const step = changeItem(history.document, "example", ["examples", "first"], changes);
    const taken = takeStep(history, step, index * pause);
    if (taken === null) throw new Error("nothing to change");
    return taken;
  }, newHistory(document));
}

const description = (value: Json | undefined): Changes => [[["description"], value]];
const related = (value: Json | undefined): Changes => [[["related"], value]];
const title = (title: string): Changes => [[["expect"], { valid: true, problems: [{ code: title }] }]];

describe("what is undone as one", () => {
  it("is what is typed on at one value without a pause", () => {
    const history = typed(100, description("F"), description("Fi"), description("Fir"));
    expect(history.past).toHaveLength(1);
    expect(undoStep(history)?.document).toEqual(document);
    expect(typed(3_000, description("F"), description("Fi")).past).toHaveLength(2);
  });

  it("is typing in a part of a keyword, once that part is there", () => {
    const history = typed(100, title("a"), title("ab"), title("abc"));
    expect(history.past).toHaveLength(2);
    expect(readAt(undoStep(history)?.document ?? null, ["examples", "first", "expect"])).toEqual({
      valid: true,
      problems: [{ code: "a" }],
    });
  });

  it("is never what brings something in and what takes it out again, however quickly", () => {
    const taken: Json = { account: { a1: { data: { sector: "retail" } } } };
    const history = typed(100, related(taken), related(undefined));
    expect(history.past).toHaveLength(2);
    const undone = undoStep(history);
    expect(readAt(undone?.document ?? null, ["examples", "first", "related"])).toEqual(taken);
  });

  it("is never what happens to two values of one keyword", () => {
    const both = (a: string, b: string) => related({ account: { a1: { a, b } } });
    expect(typed(100, both("x", "y"), both("xx", "y"), both("xx", "yy")).past).toHaveLength(3);
    expect(typed(100, both("x", "y"), both("xx", "yy"), both("xxx", "yyy")).past).toHaveLength(3);
  });

  it("is never what happens to two things", () => {
    const one = typed(100, description("F"));
    const step = changeItem(one.document, "example", ["examples", "second"], description("S"));
    expect(takeStep(one, step, 10)?.past).toHaveLength(2);
  });

  it("is typing at the title of a stage, with the moves that are called by it", () => {
    const start = newHistory(smallApp({ pipelines: [sales] }) as unknown as Json);
    const at = ["forms", "deal", "pipelines", "sales", "stages", "won"];
    const history = ["W", "Wi", "Win"].reduce<History>(
      (current, title, index) =>
        takeStep(current, titleStage(current.document, at, title), index * 100) ?? current,
      start,
    );
    expect(history.past).toHaveLength(1);
    expect(readAt(history.document, [...at.slice(0, 4), "transitions", "win", "title"])).toEqual(
      moveTitle("Win"),
    );
    expect(undoStep(history)?.document).toEqual(start.document);
  });
});
