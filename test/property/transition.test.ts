import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import { changeOwner } from "../../runtime/core/transition/change-owner.ts";
import { decideApproval } from "../../runtime/core/transition/decide-approval.ts";
import { moveRecord } from "../../runtime/core/transition/move-record.ts";
import type { Outcome } from "../../runtime/core/transition/outcome.ts";
import { settle } from "../../runtime/core/transition/settle.ts";
import { tickItem } from "../../runtime/core/transition/tick-item.ts";
import { transitionsOf } from "../../runtime/core/transition/transitions-of.ts";
import { updateRecord } from "../../runtime/core/transition/update-record.ts";
import { validate } from "../../runtime/core/validate/validate.ts";
import { compiled, contextFor, type TestActor, testRecord } from "../support/engine.ts";
import { type Deed, deed, pipelineApp, sentData } from "../support/random-pipeline.ts";

const actor: fc.Arbitrary<TestActor | undefined> = fc.constantFrom(
  undefined,
  { id: "u1", roles: ["rep"] },
  { id: "u2", roles: ["rep"] },
);
const runs = { numRuns: 300 };

function perform(context: EngineContext, record: EngineRecord, { do: what, ...input }: Deed): Outcome {
  const given = input as never as { readonly [key: string]: never };
  switch (what) {
    case "update":
      return updateRecord(context, record, given["data"] as never);
    case "move": {
      const { transition = "" as never, override, data } = given;
      return moveRecord(context, record, transition, {
        data: data as never,
        comment: "x",
        ...(override === null ? {} : { override: override as never }),
      });
    }
    case "tick":
      return tickItem(context, record, "call", given["done"] as never);
    case "decide":
      return decideApproval(context, record, {
        approval: record.approval?.id ?? "none",
        decision: given["decision"] as never,
      });
    default:
      return changeOwner(context, record, given["owner"] as never);
  }
}

function deepFrozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.values(Object.freeze(value)).forEach(deepFrozen);
  }
  return value;
}

describe("whatever is done to a record", () => {
  it("is only ever in drawn stages, reached by drawn transitions, and refusals change nothing", () => {
    fc.assert(
      fc.property(pipelineApp, fc.array(fc.tuple(deed, actor), { maxLength: 12 }), (document, deeds) => {
        const app = compiled(document);
        const start = contextFor(app);
        const pipeline = start.form.pipelines.get("sales");
        let record = settle(start, testRecord(start, { data: { name: "A" } }));
        for (const [step, who] of deeds) {
          const outcome = perform(contextFor(app, { actor: who }), deepFrozen(record), step);
          if (!outcome.ok) {
            expect(outcome.problems.length).toBeGreaterThan(0);
            continue;
          }
          const moved = outcome.events.filter((event) => event.type === "moved");
          expect(moved.length).toBe(outcome.record.stage === record.stage ? moved.length : 1);
          for (const event of moved) {
            const drawn = pipeline?.transitions.get(event.transition);
            expect(drawn?.from.has(record.stage ?? "")).toBe(true);
            expect([event.from, event.to]).toEqual([record.stage, drawn?.to]);
            expect(outcome.record.stage).toBe(event.to);
          }
          const changed = !jsonEqual(withoutStamp(record), withoutStamp(outcome.record));
          expect(outcome.record.revision).toBe(record.revision + (outcome.events.length > 0 ? 1 : 0));
          if (changed) expect(outcome.events.length).toBeGreaterThan(0);
          expect(settle(start, outcome.record)).toBe(outcome.record);
          expect(Object.getPrototypeOf(outcome.record.data)).toBe(Object.prototype);
          record = outcome.record;
        }
      }),
      runs,
    );
  });

  it("moves exactly where transitionsOf says so, with the same problems", () => {
    fc.assert(
      fc.property(pipelineApp, sentData, sentData, actor, (document, data, sent, who) => {
        const context = contextFor(compiled(document), { actor: who });
        const { __proto__: _, ...stored } = data as { readonly [key: string]: never };
        const record = settle(context, testRecord(context, { data: stored }));
        for (const option of transitionsOf(context, record, sent)) {
          const outcome = moveRecord(context, record, option.name, { data: sent, comment: "x" });
          expect(outcome.ok).toBe(option.allowed);
          if (outcome.ok) expect(outcome.pending).toBe(option.approval);
          else if (outcome.refusal === "invalid") expect(outcome.problems).toEqual(option.problems);
          else expect(option.permitted).toBe(false);
          const unmet = option.requirements.filter(({ met }) => !met).map(({ problem }) => problem);
          expect(option.problems).toEqual(expect.arrayContaining(unmet));
        }
      }),
      runs,
    );
  });

  it("is never refused for a problem that was there before and is untouched", () => {
    fc.assert(
      fc.property(pipelineApp, sentData, sentData, (document, data, patch) => {
        const context = contextFor(compiled(document));
        const { __proto__: _, ...stored } = data as { readonly [key: string]: never };
        const record = settle(context, testRecord(context, { data: stored }));
        const before = validate(context, record).map((problem) => JSON.stringify(problem));
        const outcome = updateRecord(context, record, patch);
        const problems = outcome.ok ? [] : outcome.problems;
        for (const problem of problems) {
          const field = problem.pointer.split("/")[1] ?? "";
          if (!Object.hasOwn(patch, field)) expect(before).not.toContain(JSON.stringify(problem));
        }
        if (outcome.ok) {
          const after = validate(context, outcome.record);
          expect(outcome.warnings).toEqual(after);
        }
      }),
      runs,
    );
  });
});

function withoutStamp({ revision: _, updatedAt: __, updatedBy: ___, version: ____, ...rest }: EngineRecord) {
  return JSON.parse(JSON.stringify(rest)) as never;
}
