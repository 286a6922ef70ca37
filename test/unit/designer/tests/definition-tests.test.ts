import { describe, expect, it } from "vitest";
import { acceptableTests } from "../../../../designer/tests/acceptable-tests.ts";
import { acceptOutcomes } from "../../../../designer/tests/accept-outcomes.ts";
import { acceptedOutcome } from "../../../../designer/tests/accepted-outcome.ts";
import { problemSides } from "../../../../designer/tests/problem-sides.ts";
import { recordedExample } from "../../../../designer/tests/recorded-example.ts";
import { relationOf, withRelation } from "../../../../designer/tests/relation-of.ts";
import { saidProblem } from "../../../../designer/tests/said-problem.ts";
import { dataChanges, testModel } from "../../../../designer/tests/test-model.ts";
import { applyEdits } from "../../../../designer/draft/edits/apply-edits.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import type {
  AppDocument,
  ExampleDefinition,
  ExpectedProblem,
} from "../../../../runtime/core/definition/generated/definition.ts";
import type { Problem } from "../../../../runtime/core/problem/problem.ts";
import { runExample } from "../../../../runtime/core/transition/run-example.ts";
import { compiled, contextFor, testMatches, testNow, testRecord } from "../../../support/engine.ts";
import { triedApp } from "../../../support/tried-app.ts";

const app = compiled(triedApp());

function formOf(document: AppDocument) {
  const changed = compiled(document);
  const form = changed.forms.get("deal");
  if (form === undefined) throw new Error("no form");
  return { app: changed, form };
}

const { form } = formOf(triedApp());
const stored = testRecord(contextFor(app, { form: "deal" }), {
  owner: "u1",
  data: { name: "Deal", amount: 7, visits: 0, number: "D-1" },
});
const recorded = recordedExample(app, form, {
  ...{ name: "deal-test", description: "Deal", record: stored, now: testNow },
  actor: { id: "u1", roles: ["rep"] },
});

const run = (example: ExampleDefinition, document = triedApp()) => {
  const changed = formOf(document);
  return runExample(changed.app, changed.form, example, { matches: testMatches });
};

/** The app with the guard gone and one more check. */
function changedApp(): AppDocument {
  const document = triedApp();
  const [deal] = document.forms;
  const [offer] = deal?.pipelines?.[0]?.transitions ?? [];
  if (deal === undefined || offer === undefined) throw new Error("no move");
  delete offer.guards;
  deal.checks = [
    {
      name: "small",
      when: { properties: { amount: { maximum: 5 } } },
      message: "Too much",
      fields: ["amount"],
    },
  ];
  return document;
}

describe("a test that is recorded", () => {
  it("has the record without what is computed, who acts, and what came of it", () => {
    expect(recorded).toEqual({
      name: "deal-test",
      description: "Deal",
      form: "deal",
      record: {
        data: { name: "Deal", amount: 7, visits: 0, number: "D-1" },
        pipeline: "sales",
        stage: "new",
        stageSince: "2026-03-01T00:00:00.000Z",
        owner: "u1",
      },
      actor: { id: "u1", roles: ["rep"] },
      now: testNow,
      expect: {
        valid: true,
        transitions: {
          offer: {
            allowed: false,
            problems: [{ rule: "visited" }, { code: "required", pointer: "/secret" }],
          },
        },
        score: 5,
        grade: "A",
      },
    });
  });

  it("is part of a sound definition, and passes until a rule changes", () => {
    expect(() => compiled({ ...triedApp(), examples: [recorded] })).not.toThrow();
    expect(run(recorded).result).toMatchObject({ passed: true });
    expect(run(recorded, changedApp()).result.misses.map(({ pointer }) => pointer)).toEqual([
      "/valid",
      "/transitions/offer/problems",
    ]);
  });
});

describe("the new outcome, once accepted", () => {
  it("passes, as exactly as before, of the same things only", () => {
    const document = changedApp();
    const lax: ExampleDefinition = {
      ...recorded,
      expect: { transitions: { offer: true }, visible: { secret: true }, required: { name: false } },
    };
    for (const example of [recorded, lax]) {
      const { outcome } = run(example, document);
      const accepted = { ...example, expect: acceptedOutcome(example.expect, outcome) };
      expect(run(accepted, document).result).toMatchObject({ passed: true });
      expect(Object.keys(accepted.expect).sort()).toEqual(Object.keys(example.expect).sort());
    }
    const { outcome } = run(lax, document);
    expect(acceptedOutcome(lax.expect, outcome)).toEqual({
      transitions: { offer: false },
      visible: { secret: false },
      required: { name: true },
    });
  });

  it("leaves out what is gone, but never everything", () => {
    const { outcome } = run(recorded);
    expect(acceptedOutcome({ transitions: { gone: true }, visible: { gone: true } }, outcome)).toEqual({
      valid: true,
    });
    expect(acceptedOutcome({ transitions: { win: { allowed: true, problems: [] } } }, outcome)).toEqual({
      transitions: { win: { allowed: false, problems: [{ code: "not-from-this-stage" }] } },
    });
  });
});

describe("what comes of several tests", () => {
  const offered = (...tests: ExampleDefinition[]) => {
    const runs = tests.map((example) => {
      const { result, outcome } = run(example);
      return [example.name, { ...result, outcome }] as const;
    });
    return acceptableTests(tests, new Map(runs));
  };
  const scored: ExampleDefinition = { ...recorded, name: "scored", expect: { score: 1, grade: "Z" } };
  const moved: ExampleDefinition = { ...recorded, name: "moved", expect: { score: 1, valid: false } };

  it("can be accepted where they fail; plainly where only what follows from rules differs", () => {
    expect(offered(recorded, scored, moved).map(({ test, plain }) => [test.name, plain])).toEqual([
      ["scored", true],
      ["moved", false],
    ]);
  });

  it("is worth little where the record holds what the draft does not know", () => {
    const data = { ...recorded.record.data, gone: "x" };
    const [odd] = offered({ ...scored, record: { ...recorded.record, data } });
    expect(odd).toMatchObject({ plain: false, unknown: [{ code: "unknown-field", pointer: "/gone" }] });
  });

  it("is accepted in one step, which has an inverse", () => {
    const document = { ...triedApp(), examples: [scored, recorded, moved] } as unknown as Json;
    const step = acceptOutcomes(offered(scored, recorded, moved), "2 tests");
    const done = applyEdits(document, step.edits);
    const after = done?.document as unknown as AppDocument;
    expect(after.examples?.map(({ expect: wanted }) => wanted)).toEqual([
      { score: 5, grade: "A" },
      recorded.expect,
      { score: 5, valid: true },
    ]);
    expect(applyEdits(done?.document ?? null, done?.inverse ?? [])?.document).toEqual(document);
  });
});

describe("what is required", () => {
  it("is expected field by field", () => {
    const misses = (required: { [field: string]: boolean }) =>
      run({ ...recorded, expect: { required } }).result.misses;
    expect(misses({ name: true, amount: false })).toEqual([]);
    expect(misses({ name: false, ghost: true })).toEqual([
      { pointer: "/required/name", expected: false, actual: true },
      { pointer: "/required/ghost", expected: true, actual: null },
    ]);
  });
});

describe("who acts in a test", () => {
  it.each([["owner"], ["team"], ["other"]] as const)("can be made the record's %s", (relation) => {
    for (const owner of [undefined, "u1", "colleague"]) {
      const record = { data: {}, ...(owner === undefined ? {} : { owner }) };
      const next = withRelation({ roles: ["rep"], id: "u1", teams: ["x"] }, record, relation);
      expect(relationOf(next.actor, { data: {}, owner: next.owner })).toBe(relation);
      if (owner !== undefined) expect(next.owner).toBe(owner);
    }
  });
});

describe("a problem that is expected", () => {
  it("is said in the words of its rule, its field or its move", () => {
    const said = (problem: Parameters<typeof saidProblem>[2], move?: string) =>
      saidProblem(app, form, problem, "en", move);
    expect(said({ rule: "visited" })).toBe("Visit them first");
    expect(said({ rule: "gone" })).toBe("gone");
    expect(said({ code: "required", pointer: "/secret" })).toContain("secret");
    expect(said({ code: "unknown-option", pointer: "/secret" })).toBe(
      "secret: This is none of the options. Choose one of them.",
    );
    expect(said({ code: "transition-roles", pointer: "" }, "offer")).toContain("Only the roles Rep");
  });

  it("is said with the bound that its field has by now", () => {
    const document = triedApp();
    const amount = document.forms[0]?.schema.properties["amount"];
    if (amount === undefined) throw new Error("no amount");
    amount.maximum = 50;
    const bounded = formOf(document);
    const expected = { code: "too-large", pointer: "/amount" };
    expect(saidProblem(bounded.app, bounded.form, expected, "en")).toBe("amount: Enter 50 or less.");
    expect(saidProblem(app, form, expected, "en")).toBe("amount: Enter … or less.");
  });

  it("is said in the words of what is there, where it is, and stands apart where it is not", () => {
    const document = triedApp();
    const [first] = document.forms[0]?.pipelines?.[0]?.stages ?? [];
    if (first === undefined) throw new Error("no stage");
    first.checklist = [{ name: "called", title: "Called them", required: true }];
    const changed = formOf(document);
    const sides = (expected: ExpectedProblem[], actual: Problem[]) =>
      problemSides(expected, actual, { ...changed, locale: "en", gone: (rule) => `no ${rule}` });
    const empty = {
      ...{ code: "required", pointer: "/secret" },
      params: { field: "secret", title: "Secret", stage: "offer", stageTitle: "Offer" },
    };
    const unticked = { code: "checklist", pointer: "", params: { rule: "called", title: "Called them" } };
    const emptySaid = "“Secret” is empty. The stage “Offer” needs it: fill it in.";
    const untickedSaid = "“Called them” is not ticked yet. Do it and tick it off.";
    const expected = [{ rule: "gone" }, { rule: "called" }, { code: "required", pointer: "/secret" }];
    expect(sides(expected, [empty])).toEqual({
      expected: [
        { said: emptySaid, differs: false },
        { said: "no gone", differs: true },
        { said: untickedSaid, differs: true },
      ],
      got: [{ said: emptySaid, differs: false }],
    });
    expect(sides([{ code: "required", pointer: "/secret" }], [unticked, empty]).got).toEqual([
      { said: emptySaid, differs: false },
      { said: untickedSaid, differs: true },
    ]);
  });
});

describe("the form of a test's values", () => {
  it("computes and requires what it does in the test's stage, and shows what that hides", () => {
    const document = triedApp();
    const [deal] = document.forms;
    const [first, second] = deal?.pipelines?.[0]?.stages ?? [];
    if (deal === undefined || first === undefined || second === undefined) throw new Error("no stage");
    first.probability = 20;
    second.probability = 50;
    second.fields = { secret: "required", name: "hidden", number: "readOnly" };
    deal.schema.properties["expected"] = { type: "number", "x-formula": "amount * _probability / 100" };
    const changed = formOf(document);
    const modelIn = (stage: string) => {
      const data = { ...recorded.record.data, amount: 10 };
      const example = { ...recorded, record: { ...recorded.record, stage, data } };
      return testModel(changed.app, changed.form, example, "en");
    };
    expect(modelIn("new").field("expected").value).toBe(2);
    expect(modelIn("offer").field("expected").value).toBe(5);
    expect(modelIn("new").field("secret").state.required).toBe(false);
    expect(modelIn("offer").field("secret").state.required).toBe(true);
    expect(modelIn("offer").field("name").state.access).toBe("edit");
  });

  it("writes down what is typed, not what is computed or comes from other records", () => {
    const model = testModel(app, form, recorded, "en");
    expect(dataChanges(form, recorded.record.data as never, model.data())).toEqual([]);
    model.set("amount", 8);
    model.set("name", null);
    expect(dataChanges(form, recorded.record.data as never, model.data())).toEqual([
      [["record", "data", "name"], undefined],
      [["record", "data", "amount"], 8],
    ]);
  });
});
