import { describe, expect, it } from "vitest";
import type { CompiledPipeline } from "../../../runtime/core/compile/compiled.ts";
import type { EngineContext } from "../../../runtime/core/engine-context.ts";
import type { EngineRecord } from "../../../runtime/core/record.ts";
import { createRecord } from "../../../runtime/core/transition/create-record.ts";
import { decideApproval } from "../../../runtime/core/transition/decide-approval.ts";
import { failingRules } from "../../../runtime/core/transition/failing-rules.ts";
import { moveRecord } from "../../../runtime/core/transition/move-record.ts";
import type { Outcome } from "../../../runtime/core/transition/outcome.ts";
import { compileTemplate } from "../../support/compile-template.ts";
import { readTemplate } from "../../support/read-template.ts";
import { seedDemo } from "../../support/seed-demo.ts";

const app = compileTemplate(readTemplate("opportunity-management"));
const now = "2026-11-23T02:00:00.000Z";
const demo = seedDemo(app, now);
const opportunities = demo.get("opportunity") ?? [];
const pipeline = app.forms.get("opportunity")?.pipelines.get("sales") as CompiledPipeline;
const forward = [
  "lead-identification",
  "needs-analysis",
  "sales-strategy",
  "follow-up",
  "negotiation",
  "after-sales",
];

function found(key: string): { readonly record: EngineRecord; readonly context: EngineContext } {
  const seeded = opportunities.find((each) => each.key === key);
  if (seeded === undefined) throw new Error(`no demo opportunity ${key}`);
  return seeded;
}

const as = (context: EngineContext, role: string): EngineContext => ({
  ...context,
  actor: { id: role, administrator: false, roles: app.roles.get(role) ?? new Set(), teams: [] },
});

function done(outcome: Outcome): EngineRecord {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.record;
}

describe("the definition", () => {
  it("has a definition test for every gate and grade", () => {
    const examples = app.document.examples ?? [];
    expect(examples.length).toBeGreaterThan(60);
    const judged = (allowed: boolean) =>
      new Set(
        examples.flatMap(({ expect: { transitions = {} } }) =>
          Object.entries(transitions).flatMap(([name, each]) =>
            (typeof each === "boolean" ? each : each.allowed) === allowed ? [name] : [],
          ),
        ),
      );
    const gates = [
      "analyse",
      "plan-strategy",
      "plan-strategy-by-manager",
      "communicate",
      "negotiate",
      "sign",
    ];
    expect([...judged(true)]).toEqual(expect.arrayContaining([...gates, "lose"]));
    expect([...judged(false)]).toEqual(expect.arrayContaining([...gates, "lose"]));
    const grades = new Set(examples.map(({ expect: { grade } }) => grade));
    expect([...grades]).toEqual(expect.arrayContaining(["A", "B", "C", "D"]));
  });
});

describe("the pipeline", () => {
  const targets = (stage: string) => new Set((pipeline.leaving.get(stage) ?? []).map(({ to }) => to));

  it("goes forward one stage at a time, back one stage, and from every open stage to lost", () => {
    expect(
      Object.fromEntries([...forward, "lost"].map((stage) => [stage, [...targets(stage)].sort()])),
    ).toEqual({
      "lead-identification": ["lost", "needs-analysis"],
      "needs-analysis": ["lead-identification", "lost", "sales-strategy"],
      "sales-strategy": ["follow-up", "lost", "needs-analysis"],
      "follow-up": ["lost", "negotiation", "sales-strategy"],
      negotiation: ["after-sales", "follow-up", "lost"],
      "after-sales": ["negotiation"],
      lost: ["follow-up", "needs-analysis"],
    });
  });

  it("wants a comment with every move back and every reopening", () => {
    const backward = [...pipeline.transitions.values()].filter(({ from, to }) =>
      [...from].some((stage) => stage === "lost" || forward.indexOf(to) === forward.indexOf(stage) - 1),
    );
    expect(
      backward.filter(({ to }) => to !== "lost").map((each) => [each.name, each.commentRequired]),
    ).toEqual([
      ["back-to-identification", true],
      ["back-to-analysis", true],
      ["back-to-strategy", true],
      ["back-to-follow-up", true],
      ["back-to-negotiation", true],
      ["reopen-to-analysis", true],
      ["reopen-to-follow-up", true],
    ]);
  });

  it("creates opportunities in the first stage only", () => {
    const { context } = found("lanqi-mes-2");
    const data = { name: "WMS", account: "account-lanqi" };
    const create = (stage: string) => createRecord(as(context, "rep"), { id: "new", data, stage });
    expect(done(create("lead-identification")).stage).toBe("lead-identification");
    for (const stage of [...forward.slice(1), "lost"]) expect(create(stage)).toMatchObject({ ok: false });
  });

  it("moves a reopened opportunity on without its old reason for losing", () => {
    const { record, context } = found("luxin-line");
    const reopened = done(
      moveRecord(as(context, "manager"), record, "reopen-to-analysis", { comment: "价格重谈" }),
    );
    expect(reopened.stage).toBe("needs-analysis");
    expect(reopened.data).not.toHaveProperty("lostReason");
    expect(reopened.data).not.toHaveProperty("reviewNotes");
  });

  it("lets one form ask for the reason and the review of a loss, and lose with them", () => {
    const { record, context } = found("qinyue-five");
    const data = { lostReason: "timing", reviewNotes: "预算明年才批，提前一个季度联系。" };
    expect(done(moveRecord(as(context, "rep"), record, "lose", { data })).stage).toBe("lost");
  });
});

describe("signing", () => {
  const legal = "legal";
  const cases: readonly [string, number, readonly string[]][] = [
    ["yuanyu-line-1", 8, [legal]],
    ["hengchuan-wms-3", 10, [legal]],
    ["chuheng-vision", 15, ["manager", legal]],
    ["yumai-trace", 22, ["manager", "director", legal]],
  ];

  it.each(cases)("asks for %s with %d %% off these to approve: %j", (key, discount, roles) => {
    const { record, context } = found(key);
    expect(record.data["discount"]).toBe(discount);
    let current = done(moveRecord(as(context, "rep"), record, "sign"));
    for (const role of roles) {
      expect(current.stage).toBe("negotiation");
      expect(current.data["legalReview"]).toBe("pending");
      const approval = current.approval?.id ?? "";
      const wrong = decideApproval(as(context, "service"), current, { approval, decision: "approve" });
      expect(wrong).toMatchObject({ ok: false, refusal: "forbidden" });
      current = done(decideApproval(as(context, role), current, { approval, decision: "approve" }));
    }
    expect(current.stage).toBe("after-sales");
    expect(current.data).toMatchObject({
      legalReview: "passed",
      signedOn: "2026-11-23",
      nextReturnVisit: "2026-12-23",
    });
  });

  it("leaves the opportunity in negotiation where legal refuses", () => {
    const { record, context } = found("luxin-mes");
    const locked = done(moveRecord(as(context, "rep"), record, "sign"));
    const approval = locked.approval?.id ?? "";
    const refused = done(
      decideApproval(as(context, legal), locked, { approval, decision: "reject", comment: "补充违约责任" }),
    );
    expect(refused).toMatchObject({ stage: "negotiation", approval: null });
    expect(refused.data["legalReview"]).toBe("pending");
  });
});

describe("the demo data", () => {
  it("fills every form", () => {
    const counts = Object.fromEntries([...demo].map(([form, records]) => [form, records.length]));
    expect(counts).toEqual({
      account: 29,
      activity: 200,
      contact: 52,
      delivery: 15,
      opportunity: 70,
      "return-visit": 10,
      ticket: 18,
    });
  });

  it("fills every stage", () => {
    const counts = new Map<string, number>();
    for (const { record } of opportunities) {
      counts.set(record.stage ?? "", (counts.get(record.stage ?? "") ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      "lead-identification": 14,
      "needs-analysis": 12,
      "sales-strategy": 10,
      "follow-up": 12,
      negotiation: 7,
      "after-sales": 8,
      lost: 7,
    });
  });

  it("has passed the gate into its stage", () => {
    const problems = opportunities.flatMap(({ key, record, context }) => {
      const stage = pipeline.stages.get(record.stage ?? "");
      const into = [...pipeline.transitions.values()].find(({ name }) => name === "negotiate");
      const guards = record.stage === "negotiation" ? (into?.guards ?? []) : [];
      return failingRules(context, record, [...(stage?.entry ?? []), ...guards], "entry").map((each) => [
        key,
        each,
      ]);
    });
    expect(problems).toEqual([]);
  });

  it("shows every grade among open deals, some that stall and most that do not", () => {
    const open = opportunities.filter(
      ({ record }) => pipeline.stages.get(record.stage ?? "")?.kind === "open",
    );
    const grades = new Set(open.map(({ record }) => record.score?.grade));
    expect([...grades].sort()).toEqual(["A", "B", "C", "D"]);
    const stalled = open.filter(({ record }) => {
      const limit = Number(/\d+/.exec(pipeline.stages.get(record.stage ?? "")?.definition.limit ?? "")?.[0]);
      return Date.parse(now) - Date.parse(record.stageSince ?? now) > limit * 86_400_000;
    });
    expect(stalled.length).toBeGreaterThanOrEqual(5);
    expect(stalled.length).toBeLessThan(open.length / 3);
  });
});
