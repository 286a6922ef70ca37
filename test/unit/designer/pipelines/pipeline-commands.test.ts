import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addItem } from "../../../../designer/draft/commands/add-item.ts";
import { addStage } from "../../../../designer/draft/commands/add-stage.ts";
import { connectStages } from "../../../../designer/draft/commands/connect-stages.ts";
import { insertStage } from "../../../../designer/draft/commands/insert-stage.ts";
import { leadThrough } from "../../../../designer/draft/commands/lead-through.ts";
import { removeStage } from "../../../../designer/draft/commands/remove-stage.ts";
import { type FieldRule, ruleField } from "../../../../designer/draft/commands/rule-field.ts";
import { titleStage } from "../../../../designer/draft/commands/title-stage.ts";
import { pipelineOf } from "../../../../designer/draft/pipeline-of.ts";
import type { Step } from "../../../../designer/draft/step.ts";
import { movesPast } from "../../../../designer/pipelines/moves-past.ts";
import { newPipeline } from "../../../../designer/pipelines/new-pipeline.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { problemCodes } from "../../../support/problem-codes.ts";
import { runStep } from "../../../support/run-step.ts";
import { templateDocument } from "../../../support/template-document.ts";

const { demo: _demo, examples: _examples, ...app } = templateDocument("opportunity-management");
const document = app as unknown as Json;
const at = ["forms", "opportunity", "pipelines", "sales"];
const sales = pipelineOf(document, at);

describe("a pipeline to begin with", () => {
  it("can be published as it is, on any form", () => {
    for (const { name } of app.forms.filter(({ pipelines = [] }) => pipelines.length === 0)) {
      const path = ["forms", name, "pipelines", "pipeline"];
      const next = runStep(
        document,
        addItem(document, "pipeline", path, newPipeline("pipeline", "New") as unknown as Json),
      );
      expect(problemCodes(next)).toEqual([]);
      const { stages, transitions, initial } = pipelineOf(next, path);
      expect(stages.map(({ kind }) => kind)).toEqual(["open", "open", "open", "won", "lost"]);
      expect(initial).toEqual(["first"]);
      expect(transitions.map(({ from, to }) => [from, to])).toEqual([
        [["first"], "second"],
        [["second"], "third"],
        [["third"], "won"],
        ["open", "lost"],
      ]);
    }
  });
});

describe("inserting a stage", () => {
  it("lets the move start in it, and leads into it by a new move of the same roles", () => {
    const stage = { transition: "communicate", from: "sales-strategy", name: "revisit", title: "Revisit" };
    const { stages, transitions } = pipelineOf(runStep(document, insertStage(document, at, stage)), at);
    const names = stages.map(({ name }) => name);
    expect(names.indexOf("revisit")).toBe(names.indexOf("follow-up") - 1);
    const inserted = stages.find(({ name }) => name === "revisit");
    expect(inserted).toMatchObject({ kind: "open", probability: 50 });
    expect(inserted?.fields).toEqual(sales.stages.find(({ name }) => name === "sales-strategy")?.fields);
    const move = transitions.find(({ name }) => name === "communicate");
    expect(move).toEqual({
      ...sales.transitions.find(({ name }) => name === "communicate"),
      from: ["revisit"],
    });
    const way = transitions.find(({ name }) => name === "to-revisit");
    expect(way).toEqual({
      name: "to-revisit",
      title: { en: "To Revisit", "zh-CN": "进入Revisit" },
      from: ["sales-strategy"],
      to: "revisit",
      roles: ["rep"],
    });
  });

  it("leaves a sound definition wherever it is done", () => {
    for (const { name, from } of sales.transitions) {
      for (const source of from === "open" ? [] : from) {
        const stage = { transition: name, from: source, name: "between", title: "Between" };
        expect(problemCodes(runStep(document, insertStage(document, at, stage)))).toEqual([]);
      }
    }
  });
});

describe("leading a move through a stage that it leads past", () => {
  const plan = { transition: "plan-strategy", from: "needs-analysis", name: "review", title: "Review" };
  const inserted = runStep(document, insertStage(document, at, plan));
  const past = { transition: "plan-strategy-by-manager", from: "needs-analysis", stage: "review" };
  const moveOf = (of: Json, name: string) =>
    pipelineOf(of, at).transitions.find((move) => move.name === name);
  const pastIn = (of: Json) =>
    movesPast(pipelineOf(of, at), "review").map(({ transition, from }) => [transition.name, from]);

  it("starts it there with all that it asks, so that nothing leads past any more", () => {
    expect(pastIn(inserted)).toEqual([[past.transition, past.from]]);
    const led = runStep(inserted, leadThrough(inserted, at, past));
    expect(moveOf(led, past.transition)).toEqual({ ...moveOf(inserted, past.transition), from: ["review"] });
    expect(pastIn(led)).toEqual([]);
    expect(problemCodes(led)).toEqual([]);
  });

  it("adds a way in for those whom no move leads in yet", () => {
    expect(moveOf(inserted, "to-review")?.roles).toEqual(["rep"]);
    const led = runStep(inserted, leadThrough(inserted, at, past));
    expect(moveOf(led, "to-review2")).toEqual({
      ...moveOf(inserted, "to-review"),
      name: "to-review2",
      roles: ["manager"],
    });
  });

  it("adds none where everybody who may make it gets in already", () => {
    const open = runStep(inserted, {
      label: { verb: "change", noun: "transition", title: "" },
      edits: [{ do: "remove", at: [...at, "transitions", "to-review", "roles"] }],
    });
    const led = runStep(open, leadThrough(open, at, past));
    expect(pipelineOf(led, at).transitions).toHaveLength(pipelineOf(open, at).transitions.length);
  });

  it("takes the former start away where it started in the stage already", () => {
    const both = runStep(inserted, {
      label: { verb: "change", noun: "transition", title: "" },
      edits: [
        {
          do: "set",
          at: [...at, "transitions", past.transition, "from"],
          value: ["needs-analysis", "review"],
        },
      ],
    });
    const led = runStep(both, leadThrough(both, at, past));
    expect(moveOf(led, past.transition)?.from).toEqual(["review"]);
  });
});

describe("removing a stage", () => {
  it("takes it from where records begin and from lists, with the moves to it and those from it alone", () => {
    const { stages, transitions, initial } = pipelineOf(
      runStep(document, removeStage(document, [...at, "stages", "lead-identification"])),
      at,
    );
    expect(initial).toEqual(["needs-analysis"]);
    expect(stages.map(({ name }) => name)).not.toContain("lead-identification");
    const gone = sales.transitions.filter(({ name }) => !transitions.some((each) => each.name === name));
    expect(gone.map(({ name }) => name)).toEqual(["analyse", "back-to-identification"]);
  });

  it("keeps a move that still starts elsewhere", () => {
    const more = runStep(document, connectStages(document, at, "follow-up", "after-sales"));
    const both = runStep(more, {
      label: { verb: "change", noun: "transition", title: "" },
      edits: [
        {
          do: "set",
          at: [...at, "transitions", "to-after-sales", "from"],
          value: ["follow-up", "negotiation"],
        },
      ],
    });
    const { transitions } = pipelineOf(runStep(both, removeStage(both, [...at, "stages", "follow-up"])), at);
    expect(transitions.find(({ name }) => name === "to-after-sales")?.from).toEqual(["negotiation"]);
  });

  it("never leaves a name behind that the pipeline itself does not know", () => {
    for (const { name } of sales.stages) {
      const next = pipelineOf(runStep(document, removeStage(document, [...at, "stages", name])), at);
      const known = new Set(next.stages.map((stage) => stage.name));
      const mentioned = next.transitions.flatMap(({ from, to }) => (from === "open" ? [to] : [...from, to]));
      expect([...next.initial, ...mentioned].filter((each) => !known.has(each))).toEqual([]);
      expect(next.initial.length).toBeGreaterThan(0);
    }
  });
});

describe("the title of a stage", () => {
  it("is also that of a move to it that nobody has named", () => {
    const connected = runStep(document, connectStages(document, at, "follow-up", "after-sales"));
    const titled = runStep(
      connected,
      titleStage(connected, [...at, "stages", "after-sales"], { en: "Care" }),
    );
    const { transitions } = pipelineOf(titled, at);
    const titles = transitions.filter(({ to }) => to === "after-sales").map(({ title }) => title);
    expect(titles).toEqual([
      sales.transitions.find(({ name }) => name === "sign")?.title,
      { en: "To Care", "zh-CN": "进入Care" },
    ]);
  });
});

describe("the move to the lost stage that a pipeline begins with", () => {
  const path = ["forms", "contact", "pipelines", "pipeline"];
  const begun = runStep(
    document,
    addItem(document, "pipeline", path, newPipeline("pipeline", "New") as unknown as Json),
  );
  const lostMove = (value: Json) =>
    pipelineOf(value, path).transitions.find(({ name }) => name === "to-lost")?.title;
  const stage = [...path, "stages", "lost"];

  it("follows its stage when that gets another title", () => {
    const titled = runStep(begun, titleStage(begun, stage, { en: "Declined", "zh-CN": "已拒绝" }));
    expect(lostMove(titled)).toEqual({ en: "To Declined", "zh-CN": "进入已拒绝" });
  });

  it("keeps a title that somebody gave it", () => {
    const title = { en: "Lose it", "zh-CN": "输单" };
    const named = runStep(begun, {
      label: { verb: "change", noun: "transition", title },
      edits: [{ do: "set", at: [...path, "transitions", "to-lost", "title"], value: title }],
    });
    expect(lostMove(runStep(named, titleStage(named, stage, "Declined")))).toEqual(title);
  });
});

describe("what stages ask of a field", () => {
  it("is set in several of them at once and leaves nothing empty behind", () => {
    const open = sales.stages.filter(({ kind }) => kind === "open").map(({ name }) => name);
    const without = runStep(document, ruleField(document, at, "budget", open, null));
    const required = runStep(without, ruleField(without, at, "budget", open.slice(2), "required"));
    const { stages } = pipelineOf(required, at);
    expect(stages.map(({ fields }) => fields?.["budget"] ?? null).slice(0, 5)).toEqual([
      ...[null, null, "required", "required", "required"],
    ]);
    expect(problemCodes(required)).toEqual([]);
    expect(stages.every(({ fields }) => fields === undefined || Object.keys(fields).length > 0)).toBe(true);
  });

  it("changes nothing where it is so already", () => {
    expect(ruleField(document, at, "budget", ["lead-identification"], null).edits).toEqual([]);
  });
});

describe("any sequence of steps on a pipeline", () => {
  it("is undone to exactly what was before, and never leaves a reference to nothing", () => {
    const rules: readonly FieldRule[] = [null, "required", "readOnly", "hidden"];
    const fields = Object.keys(app.forms.find(({ name }) => name === "opportunity")?.schema.properties ?? {});
    const choice = fc.tuple(fc.nat(4), fc.nat(1000), fc.nat(1000));
    let taken = 0;
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 10 }), (choices) => {
        let current = document;
        for (const [index, [what, one, two]] of choices.entries()) {
          const { stages, transitions } = pipelineOf(current, at);
          const [from, to] = [stages[one % stages.length], stages[two % stages.length]];
          const move = transitions.filter((each) => each.from !== "open")[
            one % Math.max(transitions.length - 1, 1)
          ];
          if (from === undefined || to === undefined) continue;
          const name = `new-${String(index)}`;
          const source = move?.from[two % move.from.length];
          const steps: readonly (() => Step | null)[] = [
            () => addStage(current, at, { name, title: name, from: from.name }),
            () =>
              move === undefined || source === undefined
                ? null
                : insertStage(current, at, { transition: move.name, from: source, name, title: name }),
            () => (from === to ? null : connectStages(current, at, from.name, to.name)),
            () => (stages.length === 1 ? null : removeStage(current, [...at, "stages", from.name])),
            () =>
              ruleField(
                current,
                at,
                fields[one % fields.length] ?? "",
                [from.name, to.name],
                rules[two % 4] ?? null,
              ),
          ];
          const step = steps[what]?.() ?? null;
          if (step === null) continue;
          current = runStep(current, step);
          taken += 1;
          const next = pipelineOf(current, at);
          const known = new Set(next.stages.map((stage) => stage.name));
          const mentioned = next.transitions.flatMap((each) =>
            each.from === "open" ? [each.to] : [...each.from, each.to],
          );
          expect([...next.initial, ...mentioned].filter((each) => !known.has(each))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
    expect(taken).toBeGreaterThan(40);
  });
});
