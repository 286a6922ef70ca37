import { describe, expect, it } from "vitest";
import { removeStage } from "../../../../designer/draft/commands/remove-stage.ts";
import { pipelineOf } from "../../../../designer/draft/pipeline-of.ts";
import { readAt } from "../../../../designer/draft/edits/read-at.ts";
import { textIn } from "../../../../runtime/core/definition/text.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { problemCodes } from "../../../support/problem-codes.ts";
import { runStep } from "../../../support/run-step.ts";
import { templateDocument } from "../../../support/template-document.ts";

const whole = templateDocument("opportunity-management");
const at = ["forms", "opportunity", "pipelines", "sales"];
const sales = pipelineOf(whole as unknown as Json, at);

describe("removing a stage of an app with demo data, tests and automations", () => {
  const all = whole as unknown as Json;
  const open = sales.stages.filter(({ kind }) => kind === "open").map(({ name }) => name);
  const middle = open.slice(1, -1);
  const stageOf = (value: Json, ...path: readonly string[]) => readAt(value, [...path, "stage"]);

  it.each(middle)(
    "leaves nothing to mend of “%s”, whether another takes its place or nothing does",
    (name) => {
      for (const instead of [open[0] ?? null, null]) {
        const next = runStep(all, removeStage(all, [...at, "stages", name], { instead, joins: true }));
        expect(problemCodes(next)).toEqual([]);
        expect(JSON.stringify(readAt(next, ["automations"]))).not.toContain(`"${name}"`);
      }
    },
  );

  it("lets the moves that led there lead on to the stage after it, but for those that begin in that", () => {
    const next = runStep(all, removeStage(all, [...at, "stages", "needs-analysis"], { joins: true }));
    const { transitions } = pipelineOf(next, at);
    const ways = transitions.map(({ name, from, to }) => [name, from, to]);
    expect(ways).toContainEqual(["analyse", ["lead-identification"], "sales-strategy"]);
    expect(ways).toContainEqual(["reopen-to-analysis", ["lost"], "sales-strategy"]);
    const titles = Object.fromEntries(transitions.map(({ name, title }) => [name, textIn(title, "en")]));
    expect(titles).toMatchObject({
      analyse: "Move to sales strategy",
      "reopen-to-analysis": "Reopen into sales strategy",
    });
    const gone = sales.transitions.filter(({ name }) => !transitions.some((each) => each.name === name));
    expect(gone.map(({ name }) => name)).toEqual([
      "plan-strategy",
      "plan-strategy-by-manager",
      "back-to-identification",
      "back-to-analysis",
    ]);
  });

  it("leaves what is no title as it is, where somebody has written such a move by hand", () => {
    const odd = structuredClone(all);
    const move = pipelineOf(odd, at).transitions.find(({ name }) => name === "analyse");
    Object.assign(move ?? {}, { title: null });
    const next = runStep(odd, removeStage(odd, [...at, "stages", "needs-analysis"], { joins: true }));
    expect(readAt(next, [...at, "transitions", "analyse"])).toMatchObject({
      title: null,
      to: "sales-strategy",
    });
  });

  it("calls such moves by the stage after it in every language, or in none", () => {
    const titlesWithout = (stage: string, ...moves: string[]) => {
      const next = runStep(all, removeStage(all, [...at, "stages", stage], { joins: true }));
      const { transitions } = pipelineOf(next, at);
      return moves.map((name) => transitions.find((move) => move.name === name)?.title);
    };
    expect(titlesWithout("follow-up", "communicate", "reopen-to-follow-up")).toEqual([
      { "zh-CN": "进入合同谈判与签订", en: "Move to negotiation and signing" },
      { "zh-CN": "重新打开到合同谈判与签订", en: "Reopen into negotiation and signing" },
    ]);
    expect(titlesWithout("sales-strategy", "plan-strategy-by-manager")).toEqual([
      { "zh-CN": "经理推进 D 级商机", en: "Move a grade D as manager" },
    ]);
    const odd = structuredClone(all);
    const move = pipelineOf(odd, at).transitions.find(({ name }) => name === "communicate");
    Object.assign(move ?? {}, { title: { "zh-CN": "进入客户跟进与沟通", en: "Talk to them" } });
    const next = runStep(odd, removeStage(odd, [...at, "stages", "follow-up"], { joins: true }));
    expect(pipelineOf(next, at).transitions.find(({ name }) => name === "communicate")?.title).toEqual({
      ...{ "zh-CN": "进入合同谈判与签订", en: "To Negotiation and signing" },
    });
  });

  it("puts demo records and tests into the other stage, and takes a test away that expects nothing any more", () => {
    const instead = "lead-identification";
    const next = runStep(
      all,
      removeStage(all, [...at, "stages", "needs-analysis"], { instead, joins: true }),
    );
    const records = whole.demo?.["opportunity"] ?? [];
    const stood = records.filter(({ stage }) => stage === "needs-analysis").map(({ key }) => key);
    expect(stood.length).toBeGreaterThan(0);
    expect(new Set(stood.map((key) => stageOf(next, "demo", "opportunity", key)))).toEqual(
      new Set([instead]),
    );
    expect(stageOf(next, "examples", "score-grade-a", "record")).toBe(instead);
    expect(readAt(next, ["examples", "plan-strategy-met"])).toBeUndefined();
    expect(
      readAt(next, ["examples", "no-stage-skipped", "expect", "transitions", "plan-strategy"]),
    ).toBeUndefined();
  });

  it("takes out what refers to a demo record that goes", () => {
    const next = runStep(all, removeStage(all, [...at, "stages", "negotiation"], { joins: true }));
    const keys = (value: Json) =>
      (readAt(value, ["demo", "opportunity"]) as readonly { readonly key: string }[]).map(({ key }) => key);
    const gone = keys(all).filter((key) => !keys(next).includes(key));
    expect(gone.length).toBeGreaterThan(0);
    const told = JSON.stringify(readAt(next, ["demo"]));
    expect(gone.filter((key) => told.includes(`"${key}"`))).toEqual([]);
  });

  it("lets an automation begin in the other stage that would never begin otherwise", () => {
    const automation = {
      ...{ name: "told", title: "Told", form: "opportunity", steps: [{ do: "stop" }] },
      on: { event: "stage-entered", stages: ["negotiation"] },
      when: { anyOf: [{ properties: { _stage: { enum: ["negotiation"] } } }, { required: ["amount"] }] },
    };
    const told = { ...whole, automations: [automation] } as unknown as Json;
    const stage = [...at, "stages", "negotiation"];
    const moved = runStep(told, removeStage(told, stage, { instead: "follow-up" }));
    expect(readAt(moved, ["automations", "told", "on", "stages"])).toEqual(["follow-up"]);
    expect(readAt(runStep(told, removeStage(told, stage)), ["automations", "told"])).toBeUndefined();
  });

  it("lets conditions ask for the other stage, each only once, and marks those that would say something else", () => {
    const asks = (...stages: string[]) => ({ properties: { _stage: { enum: stages } } });
    const is = (stage: string) => ({ properties: { _stage: { const: stage } } });
    const [gone, instead, other] = ["negotiation", "needs-analysis", "follow-up"];
    const conditions = {
      "is it": [is(gone), is(instead)],
      "is one of several": [asks(gone, other), asks(instead, other)],
      "is either": [asks(other, gone, instead), asks(other, instead)],
      "any of two": [{ anyOf: [is(gone), is(instead)] }, { anyOf: [is(instead)] }],
      "is not": [{ not: is(gone) }, { not: is(gone) }],
      "is neither": [{ not: asks(gone, instead) }, { not: asks(instead) }],
      "is not not": [{ not: { not: is(gone) } }, { not: { not: is(instead) } }],
      "of another field": [
        { properties: { title: { const: gone } } },
        { properties: { title: { const: gone } } },
      ],
    };
    const form = whole.forms.find(({ name }) => name === "opportunity");
    const views = Object.entries(conditions).map(([title, [filter]], index) => ({
      ...{ name: `v${String(index)}`, title, kind: "list", columns: ["name"], filter },
    }));
    const [right] = form?.access ?? [];
    const access = [{ ...right, records: is(gone) }];
    const title = { ...form?.schema.properties["title"], type: "string", "x-visibleWhen": is(gone) };
    const schema = { ...form?.schema, properties: { ...form?.schema.properties, title } };
    const forms = whole.forms.map((one) =>
      one === form ? { ...one, schema, access, views: [...(one.views ?? []), ...views] } : one,
    );
    const told = { ...whole, forms } as unknown as Json;
    const next = runStep(told, removeStage(told, [...at, "stages", gone], { instead, joins: true }));
    const deal = ["forms", "opportunity"];
    Object.values(conditions).forEach(([, after], index) => {
      expect(readAt(next, [...deal, "views", `v${String(index)}`, "filter"])).toEqual(after);
    });
    const rule = [...deal, "schema", "properties", "title", "x-visibleWhen"];
    expect(readAt(next, rule)).toEqual(is(instead));
    expect(JSON.stringify(readAt(next, [...deal, "access"]))).toContain(JSON.stringify(is(instead)));
    const place = forms.findIndex(({ name }) => name === "opportunity");
    const isNot = (form?.views ?? []).length + Object.keys(conditions).indexOf("is not");
    const mine = (pointer: string) =>
      pointer.includes(`/forms/${String(place)}/views/`) || pointer.includes("_stage");
    expect(problemCodes(next).filter(mine)).toEqual([
      expect.stringContaining(`/forms/${String(place)}/views/${String(isNot)}/filter/not`),
    ]);
  });

  it("leaves conditions alone where another pipeline has a stage of that name, or nothing takes its place", () => {
    const filter = { properties: { _stage: { const: "negotiation" } } };
    const view = { name: "mine", title: "Mine", kind: "list", columns: ["name"], filter };
    const forms = (others: readonly object[]) =>
      whole.forms.map((one) =>
        one.name === "opportunity"
          ? { ...one, views: [view], pipelines: [...(one.pipelines ?? []), ...others] }
          : one,
      );
    const stage = [...at, "stages", "negotiation"];
    const filterOf = (value: Json) => readAt(value, ["forms", "opportunity", "views", "mine", "filter"]);
    const twice = { ...whole, forms: forms([{ ...sales, name: "partners" }]) } as unknown as Json;
    expect(filterOf(runStep(twice, removeStage(twice, stage, { instead: "follow-up" })))).toEqual(filter);
    const once = { ...whole, forms: forms([]) } as unknown as Json;
    expect(filterOf(runStep(once, removeStage(once, stage)))).toEqual(filter);
    expect(filterOf(runStep(once, removeStage(once, stage, { instead: "follow-up" })))).toEqual({
      properties: { _stage: { const: "follow-up" } },
    });
  });
});
