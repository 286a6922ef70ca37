import { describe, expect, it } from "vitest";
import type { ExampleDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
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
