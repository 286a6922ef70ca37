import { describe, expect, it } from "vitest";
import { insertStage } from "../../../../designer/draft/commands/insert-stage.ts";
import { leadThrough } from "../../../../designer/draft/commands/lead-through.ts";
import { pipelineOf } from "../../../../designer/draft/pipeline-of.ts";
import type {
  AppDocument,
  ExampleDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../../../runtime/core/definition/text.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { runExamples } from "../../../../runtime/core/transition/run-examples.ts";
import { compiled, testMatches } from "../../../support/engine.ts";
import { problemCodes } from "../../../support/problem-codes.ts";
import { runStep } from "../../../support/run-step.ts";
import { templateDocument } from "../../../support/template-document.ts";

const { demo: _demo, ...app } = templateDocument("opportunity-management");
const document = app as unknown as Json;
const at = ["forms", "opportunity", "pipelines", "sales"];
const { transitions } = pipelineOf(document, at);

const failing = (value: Json) =>
  runExamples(compiled(value as unknown as AppDocument), { matches: testMatches })
    .filter(({ passed }) => !passed)
    .map(({ example }) => example);
const testsOf = (value: Json) => (value as unknown as AppDocument).examples ?? [];
const named = (value: Json, name: string) => testsOf(value).find((test) => test.name === name);
const saidTwice = (value: Json) =>
  ["en", "zh-CN"].flatMap((locale) => {
    const said = testsOf(value).map(({ description }) => textIn(description, locale));
    return said.filter((text, index) => said.indexOf(text) !== index);
  });
const stages = transitions.flatMap(({ name, from }) =>
  from === "open" ? [] : from.map((each) => ({ transition: name, from: each })),
);

describe("tests of a move that begins in another stage from now on", () => {
  it.each(stages)("still pass when a stage is put between it and $from: $transition", (between) => {
    const next = runStep(document, insertStage(document, at, { ...between, name: "check", title: "Check" }));
    expect(failing(next)).toEqual([]);
    expect(problemCodes(next)).toEqual([]);
    expect(saidTwice(next)).toEqual(saidTwice(document));
  });

  const between = { transition: "communicate", from: "sales-strategy", name: "check", title: "Check" };
  const tests = testsOf(document);
  const met = tests.find(({ name }) => name === "communicate-met");
  if (met === undefined) throw new Error("The template has other tests");
  const move = transitions.find(({ name }) => name === "communicate");
  const withTest = (test: ExampleDefinition): Json =>
    ({ ...app, examples: [...tests.filter(({ name }) => name !== test.name), test] }) as unknown as Json;

  it("stand in that stage, and those of other moves where they stood", () => {
    const next = runStep(document, insertStage(document, at, between));
    expect(named(next, "communicate-met")).toEqual({ ...met, record: { ...met.record, stage: "check" } });
    expect(named(next, "lose-met")).toEqual(named(document, "lose-met"));
  });

  it("become two where they also expect moves that do not begin there", () => {
    const both = { communicate: true as const, analyse: false as const };
    const mixed = withTest({ ...met, expect: { valid: true, transitions: both } });
    expect(failing(mixed)).toEqual([]);
    const next = runStep(mixed, insertStage(mixed, at, between));
    expect(named(next, "communicate-met")).toEqual({
      ...met,
      expect: { valid: true, transitions: { analyse: false } },
    });
    expect(named(next, "communicate-met-check")).toEqual({
      ...{ ...met, name: "communicate-met-check" },
      description: {
        en: `${textIn(met.description, "en")} · ${textIn(move?.title, "en")}`,
        "zh-CN": `${textIn(met.description, "zh-CN")} · ${textIn(move?.title, "zh-CN")}`,
      },
      record: { ...met.record, stage: "check" },
      expect: { transitions: { communicate: true } },
    });
    expect(failing(next)).toEqual([]);
    expect(problemCodes(next)).toEqual([]);
  });

  it("have no description where they had none", () => {
    const { description: _said, ...undescribed } = met;
    const both = { communicate: true as const, analyse: false as const };
    const mixed = withTest({ ...undescribed, expect: { transitions: both } });
    const next = runStep(mixed, insertStage(mixed, at, between));
    expect(named(next, "communicate-met-check")).toBeDefined();
    expect(named(next, "communicate-met-check")).not.toHaveProperty("description");
  });

  it("follow it too when it is led through a stage that is there", () => {
    const plain = runStep(document, insertStage(document, at, between));
    const past = pipelineOf(plain, at).transitions.map((move) =>
      move.name === "communicate" ? { ...move, from: ["sales-strategy"] } : move,
    );
    const before = runStep(plain, {
      label: { verb: "change", noun: "transition", title: "" },
      edits: [
        { do: "set", at: [...at, "transitions"], value: past as unknown as Json },
        { do: "set", at: ["examples"], value: tests as unknown as Json },
      ],
    });
    expect(failing(before)).toEqual([]);
    const led = { transition: "communicate", from: "sales-strategy", stage: "check" };
    expect(failing(runStep(before, leadThrough(before, at, led)))).toEqual([]);
  });
});
