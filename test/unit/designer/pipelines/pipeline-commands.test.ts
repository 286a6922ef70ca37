import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../designer/draft/apply-edits.ts";
import { addItem } from "../../../../designer/draft/commands/add-item.ts";
import { addStage } from "../../../../designer/draft/commands/add-stage.ts";
import { connectStages } from "../../../../designer/draft/commands/connect-stages.ts";
import { insertStage } from "../../../../designer/draft/commands/insert-stage.ts";
import { removePipeline } from "../../../../designer/draft/commands/remove-pipeline.ts";
import { removeStage } from "../../../../designer/draft/commands/remove-stage.ts";
import { type FieldRule, ruleField } from "../../../../designer/draft/commands/rule-field.ts";
import { titleStage } from "../../../../designer/draft/commands/title-stage.ts";
import { pipelineOf } from "../../../../designer/draft/pipeline-of.ts";
import { readAt } from "../../../../designer/draft/read-at.ts";
import type { Step } from "../../../../designer/draft/step.ts";
import { newPipeline } from "../../../../designer/pipelines/new-pipeline.ts";
import type {
  AppDocument,
  AutomationStep,
  ExampleDefinition,
  FormDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { reviewApp } from "../../../../runtime/core/review/review-app.ts";
import { templateDocument } from "../../../support/template-document.ts";

const { demo, examples: _examples, ...app } = templateDocument("opportunity-management");
const document = app as unknown as Json;
const at = ["forms", "opportunity", "pipelines", "sales"];
const sales = pipelineOf(document, at);

function run(before: Json, step: Step): Json {
  const edited = applyEdits(before, step.edits);
  if (edited === null) throw new Error(`finds nothing to change: ${JSON.stringify(step.label)}`);
  const back = applyEdits(edited.document, edited.inverse);
  expect(JSON.stringify(back?.document)).toBe(JSON.stringify(before));
  return edited.document;
}

function codesOf(value: Json): readonly string[] {
  return reviewApp(value, 1, { matches: () => true }).problems.map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );
}

describe("a pipeline to begin with", () => {
  it("can be published as it is, on any form", () => {
    for (const { name } of app.forms.filter(({ pipelines = [] }) => pipelines.length === 0)) {
      const path = ["forms", name, "pipelines", "pipeline"];
      const next = run(
        document,
        addItem(document, "pipeline", path, newPipeline("pipeline", "New") as unknown as Json),
      );
      expect(codesOf(next)).toEqual([]);
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
    const { stages, transitions } = pipelineOf(run(document, insertStage(document, at, stage)), at);
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
        expect(codesOf(run(document, insertStage(document, at, stage)))).toEqual([]);
      }
    }
  });
});

describe("removing a stage", () => {
  it("takes it from where records begin and from lists, with the moves to it and those from it alone", () => {
    const { stages, transitions, initial } = pipelineOf(
      run(document, removeStage(document, [...at, "stages", "lead-identification"])),
      at,
    );
    expect(initial).toEqual(["needs-analysis"]);
    expect(stages.map(({ name }) => name)).not.toContain("lead-identification");
    const gone = sales.transitions.filter(({ name }) => !transitions.some((each) => each.name === name));
    expect(gone.map(({ name }) => name)).toEqual(["analyse", "back-to-identification"]);
  });

  it("keeps a move that still starts elsewhere", () => {
    const more = run(document, connectStages(document, at, "follow-up", "after-sales"));
    const both = run(more, {
      label: { verb: "change", noun: "transition", title: "" },
      edits: [
        {
          do: "set",
          at: [...at, "transitions", "to-after-sales", "from"],
          value: ["follow-up", "negotiation"],
        },
      ],
    });
    const { transitions } = pipelineOf(run(both, removeStage(both, [...at, "stages", "follow-up"])), at);
    expect(transitions.find(({ name }) => name === "to-after-sales")?.from).toEqual(["negotiation"]);
  });

  it("never leaves a name behind that the pipeline itself does not know", () => {
    for (const { name } of sales.stages) {
      const next = pipelineOf(run(document, removeStage(document, [...at, "stages", name])), at);
      const known = new Set(next.stages.map((stage) => stage.name));
      const mentioned = next.transitions.flatMap(({ from, to }) => (from === "open" ? [to] : [...from, to]));
      expect([...next.initial, ...mentioned].filter((each) => !known.has(each))).toEqual([]);
      expect(next.initial.length).toBeGreaterThan(0);
    }
  });
});

describe("removing a pipeline", () => {
  it("takes along the boards that show it", () => {
    const next = run(document, removePipeline(document, at));
    const { views = [], pipelines } = readAt(next, ["forms", "opportunity"]) as unknown as FormDefinition;
    expect(pipelines).toBeUndefined();
    expect(views.filter(({ pipeline }) => pipeline === "sales")).toEqual([]);
    expect(views.length).toBeGreaterThan(0);
  });

  it("lets the records of the demo data leave it", () => {
    const demoOf = (of: Json) =>
      Object.values(readAt(of, ["demo", "opportunity"]) ?? {}) as { stage?: string }[];
    const whole = { ...app, demo } as unknown as Json;
    expect(demoOf(whole).some(({ stage }) => stage !== undefined)).toBe(true);
    const left = demoOf(run(whole, removePipeline(whole, at)));
    expect(left).toHaveLength(demoOf(whole).length);
    expect(left.filter((record) => "stage" in record || "pipeline" in record)).toEqual([]);
  });
});

describe("removing a pipeline of an app with tests, dashboards, automations and rights", () => {
  const whole = templateDocument("opportunity-management") as unknown as Json;
  const left = run(whole, removePipeline(whole, at)) as unknown as AppDocument;

  it("leaves to be mended by hand only what would then mean another thing", () => {
    expect(codesOf(left as unknown as Json)).toEqual([
      "condition-unknown-name /forms/0/access/4/records/properties/_stage/enum/0",
      "condition-unknown-name /forms/0/access/4/records/properties/_stage/enum/1",
      "condition-unknown-name /forms/4/schema/properties/opportunity/x-filter/properties/_stage/const",
      "condition-unknown-name /forms/6/schema/properties/opportunity/x-filter/properties/_stage/const",
    ]);
  });

  it("takes along the tests whose record stands in it, and no others", () => {
    const { examples: before = [] } = whole as unknown as AppDocument;
    const inIt = ({ record }: ExampleDefinition) => record.pipeline === "sales" || record.stage !== undefined;
    expect(before.some(inIt)).toBe(true);
    expect(left.examples?.map(({ name }) => name)).toEqual(
      before.filter((test) => !inIt(test)).map(({ name }) => name),
    );
  });

  it("takes along its tiles, and dashboards that have no others", () => {
    expect(left.dashboards).toEqual([]);
    const many = structuredClone(whole) as unknown as AppDocument;
    const [first] = many.dashboards ?? [];
    const [tile] = first?.tiles ?? [];
    if (first === undefined || tile === undefined) throw new Error("The template has no dashboard");
    const { pipeline: _pipeline, ...other } = tile;
    first.tiles.splice(1, 0, other);
    const next = run(
      many as unknown as Json,
      removePipeline(many as unknown as Json, at),
    ) as unknown as AppDocument;
    const tiles = (next.dashboards ?? []).flatMap((dashboard) => dashboard.tiles);
    expect(tiles).toEqual([other]);
  });

  it("lets conditions, rights and automations do without its stages and grades where another pipeline stays", () => {
    const many = structuredClone(whole) as unknown as AppDocument;
    const [form] = many.forms;
    const [before] = many.automations ?? [];
    if (form === undefined || before === undefined) throw new Error("The template has other parts");
    form.pipelines?.push(newPipeline("second", "Second"));
    const among = { properties: { _stage: { enum: ["negotiation", "third"] } } };
    const never = { properties: { _stage: { const: "negotiation" } } };
    const list = { kind: "list" as const, columns: ["name"] };
    form.views?.push(
      { ...list, name: "few", title: "Few", filter: among, pipeline: "sales" },
      { ...list, name: "none", title: "None", filter: never },
    );
    form.access?.push({
      ...{ role: "rep", can: ["read"], records: "all" },
      fields: {
        amount: { default: "edit", stages: { negotiation: "read", third: "read" } },
        source: { default: "read", stages: { negotiation: "edit" } },
        contact: { stages: { negotiation: "hidden" } },
      },
    });
    many.automations?.push({
      ...{ ...before, name: "few", when: among },
      steps: [
        { do: "transition", transition: "analyse" },
        { do: "notify", to: ["owner"], text: "Look" } as unknown as AutomationStep,
      ],
    });
    const next = run(
      many as unknown as Json,
      removePipeline(many as unknown as Json, at),
    ) as unknown as AppDocument;
    const third = { properties: { _stage: { enum: ["third"] } } };
    const views = next.forms[0]?.views ?? [];
    expect(views.find(({ name }) => name === "few")).toEqual({
      ...list,
      name: "few",
      title: "Few",
      filter: third,
    });
    expect(views.map(({ name }) => name)).not.toContain("none");
    expect(next.forms[0]?.access?.at(-1)?.fields).toEqual({
      amount: { default: "edit", stages: { third: "read" } },
      source: "read",
    });
    const few = next.automations?.find(({ name }) => name === "few");
    expect(few?.when).toEqual(third);
    expect(few?.steps.map((step) => step.do)).toEqual(["notify"]);
  });
});

describe("the title of a stage", () => {
  it("is also that of a move to it that nobody has named", () => {
    const connected = run(document, connectStages(document, at, "follow-up", "after-sales"));
    const titled = run(connected, titleStage(connected, [...at, "stages", "after-sales"], { en: "Care" }));
    const { transitions } = pipelineOf(titled, at);
    const titles = transitions.filter(({ to }) => to === "after-sales").map(({ title }) => title);
    expect(titles).toEqual([
      sales.transitions.find(({ name }) => name === "sign")?.title,
      { en: "To Care", "zh-CN": "进入Care" },
    ]);
  });
});

describe("what stages ask of a field", () => {
  it("is set in several of them at once and leaves nothing empty behind", () => {
    const open = sales.stages.filter(({ kind }) => kind === "open").map(({ name }) => name);
    const without = run(document, ruleField(document, at, "budget", open, null));
    const required = run(without, ruleField(without, at, "budget", open.slice(2), "required"));
    const { stages } = pipelineOf(required, at);
    expect(stages.map(({ fields }) => fields?.["budget"] ?? null).slice(0, 5)).toEqual([
      ...[null, null, "required", "required", "required"],
    ]);
    expect(codesOf(required)).toEqual([]);
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
          current = run(current, step);
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
