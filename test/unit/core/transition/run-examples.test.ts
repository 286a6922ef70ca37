import { describe, expect, it } from "vitest";
import type { ExampleDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import { runExample } from "../../../../runtime/core/transition/run-example.ts";
import { runExamples } from "../../../../runtime/core/transition/run-examples.ts";
import { compiled, testMatches } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const form = {
  schema: {
    type: "object" as const,
    required: ["name"],
    properties: {
      name: { type: "string" as const },
      why: { type: "string" as const, "x-visibleWhen": { required: ["name"] } },
    },
  },
  pipelines: [
    {
      name: "sales",
      initial: ["lead"],
      stages: [
        { name: "lead", title: "Lead", kind: "open" as const },
        { name: "won", title: "Won", kind: "won" as const },
      ],
      transitions: [
        {
          name: "win",
          title: "Win",
          from: ["lead"],
          to: "won",
          roles: ["rep"],
          guards: [{ name: "why", when: { required: ["why"] }, message: "!" }],
        },
      ],
      scorecard: {
        maximum: 10,
        criteria: [{ name: "all", title: "All", weight: 10, rules: [{ points: 50 }] }],
        grades: [{ name: "A", from: 0 }],
      },
    },
  ],
  access: [{ role: "rep", can: ["read" as const, "update" as const], records: "all" as const }],
};

function run(example: Omit<ExampleDefinition, "name" | "form">) {
  const roles = [{ name: "rep", title: "Rep" }];
  const app = compiled(smallApp(form, { roles, examples: [{ name: "one", form: "deal", ...example }] }));
  return runExamples(app, { matches: testMatches })[0];
}

const record = { data: { name: "A" }, stage: "lead" };

describe("a definition test", () => {
  it("passes where everything is as expected", () => {
    const expected = {
      valid: true,
      problems: [],
      visible: { why: true },
      transitions: { win: { allowed: false, problems: [{ rule: "why", pointer: "/why", code: "guard" }] } },
      score: 5,
      grade: "A",
    };
    expect(run({ record, expect: expected })).toEqual({ example: "one", passed: true, misses: [] });
  });

  it.each([
    ["/valid", { valid: false }],
    ["/problems", { problems: [{ code: "required" }] }],
    ["/visible/why", { visible: { why: false } }],
    ["/visible/ghost", { visible: { ghost: true } }],
    ["/transitions/win", { transitions: { win: true } }],
    ["/transitions/win/problems", { transitions: { win: { allowed: false, problems: [] } } }],
    ["/transitions/ghost", { transitions: { ghost: true } }],
    ["/score", { score: 6 }],
    ["/grade", { grade: "B" }],
  ])("misses at %s", (pointer, expected) => {
    const result = run({ record, expect: expected });
    expect(result).toMatchObject({ passed: false, misses: [{ pointer }] });
  });

  it.each([
    ["/problems", { name: "A" }, { valid: false, problems: [{ code: "required" }] }],
    ["/valid", {}, { valid: true, problems: [] }],
    [
      "/transitions/win/problems",
      { name: "A", why: "x" },
      { transitions: { win: { allowed: false, problems: [{ rule: "why" }] } } },
    ],
    ["/transitions/win", { name: "A" }, { transitions: { win: { allowed: true, problems: [] } } }],
  ])("misses once at %s, whatever else is expected of the same", (pointer, data, expected) => {
    const result = run({ record: { ...record, data: { ...data } }, expect: expected });
    expect(result).toMatchObject({ passed: false, misses: [{ pointer }] });
  });

  it("counts each expected problem once", () => {
    const problems = [{ code: "guard" }, { code: "guard" }];
    expect(run({ record, expect: { transitions: { win: { allowed: false, problems } } } })?.passed).toBe(
      false,
    );
  });

  it("acts with the roles that it names", () => {
    const ready = { ...record, data: { name: "A", why: "x" } };
    const expected = { transitions: { win: { allowed: false, problems: [{ code: "transition-roles" }] } } };
    expect(
      run({ record: ready, actor: { roles: ["rep"] }, expect: { transitions: { win: true } } })?.passed,
    ).toBe(true);
    expect(run({ record: ready, actor: { roles: [] }, expect: expected })?.passed).toBe(true);
  });

  it("finds unknown fields, and a form that is not there", () => {
    expect(run({ record: { data: { name: "A", ghost: 1 } }, expect: { valid: true } })?.passed).toBe(false);
    const app = compiled(
      smallApp(form, {
        roles: [{ name: "rep", title: "Rep" }],
        examples: [{ name: "x", form: "ghost", record, expect: { valid: true } }],
      }),
    );
    expect(runExamples(app, { matches: testMatches })[0]?.passed).toBe(false);
  });
});

describe("what a definition test says of other records", () => {
  const roles = [{ name: "rep", title: "Rep" }];
  const account = {
    name: "account",
    title: "Account",
    recordTitle: "name",
    schema: {
      type: "object" as const,
      properties: {
        name: { type: "string" as const },
        rating: { type: "integer" as const },
      },
    },
    pipelines: [
      {
        name: "care",
        initial: ["new"],
        stages: [
          { name: "new", title: "New", kind: "open" as const },
          { name: "kept", title: "Kept", kind: "won" as const },
        ],
        transitions: [{ name: "keep", title: "Keep", from: ["new"], to: "kept" }],
      },
    ],
  };
  const reference = { type: "string" as const, format: "reference" as const, "x-form": "account" };
  const computed = (formula: string, type: "string" | "number" = "number") => ({
    type,
    readOnly: true as const,
    "x-formula": formula,
  });
  const deal = {
    schema: {
      type: "object" as const,
      properties: {
        name: { type: "string" as const },
        account: { ...reference, "x-filter": { properties: { rating: { minimum: 2 } } } },
        rating: computed("account.rating"),
        stage: computed("account._stage", "string"),
        kind: computed("account._stageKind", "string"),
        owner: computed("account._owner", "string"),
        score: computed("account._score"),
        why: { type: "string" as const, "x-visibleWhen": { properties: { rating: { minimum: 4 } } } },
        settled: { type: "string" as const, "x-visibleWhen": { properties: { kind: { const: "won" } } } },
        ours: { type: "string" as const, "x-visibleWhen": { properties: { owner: { const: "u1" } } } },
        good: { type: "string" as const, "x-visibleWhen": { properties: { score: { minimum: 50 } } } },
      },
    },
  };
  const seen = (related: NonNullable<ExampleDefinition["related"]>, data = { account: "acme" }) => {
    const example: ExampleDefinition = {
      ...{ name: "one", form: "deal", record: { data }, related, now: "2026-05-01T00:00:00Z" },
      expect: { valid: true },
    };
    const document = smallApp(deal, { roles, examples: [example] });
    const app = compiled({ ...document, forms: [...document.forms, account] });
    const form = app.forms.get("deal");
    if (form === undefined) throw new Error("no form");
    const { outcome } = runExample(app, form, example, { matches: testMatches });
    const shown = Object.entries(outcome.fields).flatMap(([name, { visible }]) => (visible ? [name] : []));
    const asked = ["why", "settled", "ours", "good"];
    return { shown: asked.filter((name) => shown.includes(name)), problems: outcome.problems };
  };

  it("decides the rules that read them, by what is written down alone", () => {
    const stored = { data: { rating: 5 }, stage: "kept", owner: "u1", score: 60 };
    expect(seen({ account: { acme: stored } })).toEqual({
      shown: ["why", "settled", "ours", "good"],
      problems: [],
    });
    expect(seen({ account: { acme: { data: { rating: 3 }, stage: "new" } } })).toEqual({
      shown: [],
      problems: [],
    });
  });

  it("refuses a record that the reference does not offer", () => {
    const { problems } = seen({ account: { acme: { data: { rating: 1 } } } });
    expect(problems).toMatchObject([{ code: "reference-not-offered", pointer: "/account" }]);
  });

  it.each([
    ["nothing is written down", {}],
    ["another record is", { account: { other: { data: { rating: 5 } } } }],
    ["a record of another form is", { deal: { acme: { data: {} } } }],
  ])("reads as empty where %s", (_, related) => {
    expect(seen(related)).toEqual({ shown: [], problems: [] });
  });

  it("reads no property that every object has", () => {
    expect(seen({ account: {} }, { account: "constructor" }).shown).toEqual([]);
  });
});
