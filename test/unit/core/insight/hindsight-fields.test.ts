import { describe, expect, it } from "vitest";
import type { Condition } from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { filledFields, judgedFields } from "../../../../runtime/core/insight/score/filled-fields.ts";
import { hindsightFields } from "../../../../runtime/core/insight/score/hindsight-fields.ts";
import { addFilled, type StageFill } from "../../../../runtime/core/insight/score/stage-fill.ts";
import { compiled, contextFor, testRecord } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

type Some = readonly [count: number, stage: string, data: { readonly [field: string]: Json }];

/** What a criterion that holds when this does knows too late, with so many records in these stages. */
function hindsight(when: Condition, ...records: readonly Some[]): { readonly [field: string]: string } {
  const context = contextFor(
    compiled(
      smallApp({
        schema: {
          type: "object",
          properties: {
            name: { type: "string" },
            asked: { type: "string" },
            reason: { type: "string" },
            done: { type: "boolean" },
            amount: { type: "number" },
            half: { type: "number", readOnly: true, "x-formula": "amount / 2" },
            closedOn: { type: "string", format: "date" },
          },
        },
        pipelines: [
          {
            name: "sales",
            initial: ["open"],
            stages: [
              { name: "open", title: "Open", kind: "open" },
              { name: "talks", title: "Talks", kind: "open", fields: { asked: "required" } },
              { name: "won", title: "Won", kind: "won", fields: { asked: "required" } },
              { name: "lost", title: "Lost", kind: "lost" },
            ],
            transitions: [
              { name: "talk", title: "Talk", from: ["open"], to: "talks" },
              {
                ...{ name: "win", title: "Win", from: "open", to: "won" },
                effects: [{ set: { closedOn: { formula: "TODAY()" } } }],
              },
              { name: "lose", title: "Lose", from: "open", to: "lost", ask: ["reason"] },
            ],
            scorecard: {
              maximum: 10,
              criteria: [{ name: "one", title: "One", weight: 10, rules: [{ when, points: 100 }] }],
              grades: [{ name: "A", from: 0 }],
            },
          },
        ],
      }),
    ),
  );
  const { form } = context;
  const pipeline = form.pipelines.get("sales");
  const [criterion] = pipeline?.scorecard?.criteria ?? [];
  if (!pipeline?.scorecard || !criterion) throw new Error("no criterion");
  const judged = judgedFields(form, pipeline.scorecard);
  const fill: StageFill = new Map();
  for (const [count, stage, data] of records) {
    const filled = filledFields(testRecord(context, { stage, data }), judged);
    if (filled === null) throw new Error("in no stage");
    for (let times = 0; times < count; times += 1) addFilled(fill, filled);
  }
  return Object.fromEntries(hindsightFields(form, pipeline, criterion, fill));
}

const has = (field: string): Condition => ({ required: [field] });
const closed = (data: Some[2]): readonly Some[] => [
  [20, "won", data],
  [20, "lost", data],
];

describe("hindsight", () => {
  it("is what the stage or a closing move decides, whatever records have", () => {
    const when: Condition = { required: ["closedOn"], properties: { _probability: { minimum: 50 } } };
    expect(hindsight(when, [20, "open", { closedOn: "2026-01-01" }])).toEqual({
      closedOn: "decided",
      _probability: "decided",
    });
  });

  it("is what hardly any open record has and closed ones have", () => {
    const some: readonly Some[] = [[19, "open", {}], [1, "open", { amount: 1 }], ...closed({ amount: 1 })];
    expect(hindsight(has("amount"), ...some)).toEqual({ amount: "late" });
  });

  it("goes through formulas, and is called by the field that the criterion names", () => {
    const when = { properties: { half: { minimum: 10 } } };
    expect(hindsight(when, [20, "open", {}], ...closed({ amount: 30 }))).toEqual({ half: "late" });
  });

  it("finds what only lost records have, and a box that only closed ones have ticked", () => {
    const lost: readonly Some[] = [
      [20, "open", { done: false }],
      [80, "won", {}],
      [20, "lost", { name: "x" }],
    ];
    expect(hindsight(has("name"), ...lost)).toEqual({ name: "late" });
    const done = { properties: { done: { const: true } } };
    expect(hindsight(done, [20, "open", { done: false }], ...closed({ done: true }))).toEqual({
      done: "late",
    });
  });

  it("is nothing that is rarely filled in at all", () => {
    expect(hindsight(has("name"), [50, "open", {}], [18, "won", {}], [2, "won", { name: "x" }])).toEqual({});
  });

  it("is nothing that open records have, if only in a late stage, even where only the end asks for it", () => {
    const early: Some = [300, "open", {}];
    for (const field of ["amount", "reason"])
      expect(hindsight(has(field), early, [10, "talks", { [field]: 1 }], ...closed({ [field]: 1 }))).toEqual(
        {},
      );
  });

  it("is told by what is asked where too few records are open", () => {
    expect(hindsight(has("reason"), [9, "open", { reason: "x" }])).toEqual({ reason: "late" });
    expect(hindsight(has("amount"), [9, "open", {}], ...closed({ amount: 1 }))).toEqual({});
  });

  it("is nothing that an open stage asks for, unless those that stand there do not have it", () => {
    const asked = closed({ asked: "x" });
    expect(hindsight(has("asked"), [50, "open", {}], ...asked)).toEqual({});
    expect(hindsight(has("asked"), [50, "open", {}], [10, "talks", {}], ...asked)).toEqual({ asked: "late" });
  });
});
