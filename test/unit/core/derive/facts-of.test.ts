import { describe, expect, it } from "vitest";
import type { Facts } from "../../../../runtime/core/circumstance.ts";
import { factsOf } from "../../../../runtime/core/derive/facts-of.ts";
import { fillFromReference } from "../../../../runtime/core/derive/fill-from-reference.ts";
import { probabilityOf } from "../../../../runtime/core/derive/probability-of.ts";
import { recordTitle } from "../../../../runtime/core/derive/record-title.ts";
import { stallsAt } from "../../../../runtime/core/derive/stalls-at.ts";
import { compiled, contextFor, testRecord } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const context = contextFor(
  compiled(
    smallApp({
      recordTitle: 'CONCAT(name, "!")',
      schema: {
        type: "object",
        properties: {
          name: { type: "string" },
          own: { type: "number", format: "percent" },
          partner: { type: "string", format: "reference", "x-form": "deal", "x-fill": { name: "name" } },
        },
      },
      pipelines: [
        {
          name: "sales",
          initial: ["lead"],
          probabilityField: "own",
          stages: [
            { name: "lead", title: "Lead", kind: "open", probability: 10, limit: "P14D" },
            { name: "won", title: "Won", kind: "won" },
          ],
          transitions: [{ name: "win", title: "Win", from: ["lead"], to: "won" }],
        },
      ],
    }),
  ),
);

const readAll = (facts: Facts, names: readonly string[]) => names.map((name) => facts(name));

describe("the facts of a record", () => {
  it("are its own fields and its system fields", () => {
    const facts = factsOf(
      context,
      testRecord(context, { data: { name: "A" }, score: { total: 5, grade: "D" } }),
    );
    const names = ["name", "_id", "_form", "_pipeline", "_stage", "_stageKind", "_owner", "_score", "_grade"];
    expect(readAll(facts, names)).toEqual(["A", "r1", "deal", "sales", "lead", "open", "u1", 5, "D"]);
    expect(readAll(facts, ["_revision", "_createdBy", "_stallsAt", "_probability"])).toEqual([
      1,
      "u1",
      "2026-03-15T00:00:00.000Z",
      10,
    ]);
  });

  it("never come from a prototype", () => {
    const facts = factsOf(context, testRecord(context));
    expect(readAll(facts, ["constructor", "__proto__", "toString", "ghost"])).toEqual(
      Array(4).fill(undefined),
    );
  });

  it("are the same however often and in whichever order they are asked for", () => {
    const facts = factsOf(context, testRecord(context, { data: { name: "A", own: 5, ghost: "B" } }));
    const asked = "name name own _stage own name ghost ghost name partner partner".split(" ");
    expect(readAll(facts, asked)).toEqual([
      "A",
      "A",
      5,
      "lead",
      5,
      "A",
      undefined,
      undefined,
      "A",
      undefined,
      undefined,
    ]);
  });

  it("believe whoever found a field among the form's own properties, and nobody else", () => {
    const facts = factsOf(context, testRecord(context, { data: { name: "A", ghost: "B" } }));
    const { properties } = context.form.definition.schema;
    expect(["name", "own", "ghost"].map((name) => facts(name, properties))).toEqual(["A", undefined, "B"]);
    expect(["name", "ghost", "_stage"].map((name) => facts(name, { ...properties }))).toEqual([
      "A",
      undefined,
      "lead",
    ]);
  });

  it("compute what changes with time, whatever is stored under its name", () => {
    const formula = { readOnly: true, "x-formula": "TODAY()" };
    const changing = contextFor(
      compiled(
        smallApp({
          schema: {
            type: "object",
            properties: { name: { type: "string" }, today: { type: "string", format: "date", ...formula } },
          },
        }),
      ),
    );
    const facts = factsOf(changing, testRecord(changing, { data: { name: "A", today: "2001-01-01" } }));
    const { properties } = changing.form.definition.schema;
    expect(["today", "today", "name"].map((name) => facts(name, properties))).toEqual([
      "2026-03-10",
      "2026-03-10",
      "A",
    ]);
  });

  it("are empty where a record is in no stage of this version", () => {
    const facts = factsOf(context, testRecord(context, { stage: "gone" }));
    expect(readAll(facts, ["_stageKind", "_stallsAt", "_probability"])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("what follows from the stage", () => {
  it("stalls after the stage's limit, never where there is none", () => {
    expect(stallsAt(context.app, context.form, testRecord(context))).toBe("2026-03-15T00:00:00.000Z");
    expect(stallsAt(context.app, context.form, testRecord(context, { stage: "won" }))).toBeNull();
  });

  it("has the record's own probability before the stage's, zero included", () => {
    expect(probabilityOf(context.form, testRecord(context, { data: { own: 0 } }))).toBe(0);
    expect(probabilityOf(context.form, testRecord(context, { data: { own: "x" } }))).toBe(10);
    expect(probabilityOf(context.form, testRecord(context, { stage: "won" }))).toBeNull();
  });
});

describe("a record's title", () => {
  it("is what the form says, else the id", () => {
    expect(recordTitle(context, testRecord(context, { data: { name: "MES 二期" } }))).toBe("MES 二期!");
    const other = contextFor(compiled(smallApp()));
    expect(recordTitle(other, testRecord(other))).toBe("r1");
  });
});

describe("choosing a record", () => {
  it("copies what x-fill says, and empties what is empty there", () => {
    const chosen = (name: string) => (name === "name" ? "Acme" : undefined);
    expect(fillFromReference(context.form, "partner", chosen)).toEqual({ name: "Acme" });
    expect(fillFromReference(context.form, "partner", () => undefined)).toEqual({ name: null });
    expect(fillFromReference(context.form, "name", chosen)).toEqual({});
  });
});
