import { describe, expect, it } from "vitest";
import { removePipeline } from "../../../../designer/draft/commands/remove-pipeline.ts";
import { formOf } from "../../../../designer/draft/form-of.ts";
import { addPipeline } from "../../../../designer/draft/commands/add-pipeline.ts";
import { newPipeline } from "../../../../designer/pipelines/new-pipeline.ts";
import { pipelinePath } from "../../../../designer/pipelines/pipeline-path.ts";
import type { ViewDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { problemCodes } from "../../../support/problem-codes.ts";
import { runStep } from "../../../support/run-step.ts";
import { smallApp } from "../../../support/small-app.ts";

const all: ViewDefinition = { name: "all", title: "All", kind: "list", columns: ["name"] };
const documentWith = (views: ViewDefinition[]) => smallApp({ views }) as unknown as Json;
const added = (document: Json, name = "pipeline") =>
  runStep(document, addPipeline(document, "deal", newPipeline(name, "Deal")));
const viewsOf = (document: Json) => formOf(document, "deal").views ?? [];

describe("the first pipeline of a form", () => {
  it("comes with a board of it in front of the list, and takes it along when it is removed", () => {
    const before = documentWith([all]);
    const next = added(before);
    expect(viewsOf(next).map(({ name, kind, pipeline }) => [name, kind, pipeline])).toEqual([
      ["board", "board", "pipeline"],
      ["all", "list", undefined],
    ]);
    expect(problemCodes(next)).toEqual([]);
    expect(runStep(next, removePipeline(next, pipelinePath("deal", "pipeline")))).toEqual(before);
  });

  it("brings a board to a form that had no views, or one of that name already", () => {
    const bare = smallApp() as unknown as Json;
    expect(viewsOf(added(bare)).map(({ kind }) => kind)).toEqual(["board"]);
    expect(problemCodes(added(bare))).toEqual([]);
    const taken = added(documentWith([{ ...all, name: "board" }]));
    expect(viewsOf(taken).map(({ name, kind }) => [name, kind])).toEqual([
      ["board2", "board"],
      ["board", "list"],
    ]);
  });

  it("leaves views first that somebody has put in order", () => {
    const mine: ViewDefinition = { ...all, name: "mine" };
    expect(viewsOf(added(documentWith([mine, all]))).map(({ name }) => name)).toEqual([
      "mine",
      "all",
      "board",
    ]);
  });

  it("brings no second board of it", () => {
    const board: ViewDefinition = { name: "deals", title: "Deals", kind: "board", pipeline: "pipeline" };
    expect(viewsOf(added(documentWith([all, board]))).map(({ name }) => name)).toEqual(["all", "deals"]);
  });
});

it("a further pipeline leaves the views as they are", () => {
  const first = added(documentWith([all]));
  expect(viewsOf(added(first, "other"))).toEqual(viewsOf(first));
});
