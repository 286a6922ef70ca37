import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type {
  FormDefinition,
  TransitionDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { smallApp } from "./small-app.ts";

const form: Partial<FormDefinition> = {
  schema: {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string", title: { en: "Name", "zh-CN": "名称" } },
      amount: { type: "number", format: "money", "x-currency": "CNY" },
      discount: { type: "number", format: "percent" },
      source: { type: "string", oneOf: [{ const: "web", title: "Web" }] },
      tags: { type: "array", format: "choices", oneOf: [{ const: "hot", title: "Hot" }] },
      campaign: {
        type: "string",
        oneOf: [
          { const: "search", title: "Search", "x-when": { properties: { source: { const: "web" } } } },
          { const: "fair", title: "Fair" },
        ],
      },
      reason: {
        type: "string",
        "x-visibleWhen": { properties: { discount: { exclusiveMinimum: 10 } } },
        "x-requiredWhen": { properties: { discount: { exclusiveMinimum: 10 } } },
      },
      twice: { type: "number", readOnly: true, "x-formula": "amount * 2" },
      seller: { type: "string", format: "user" },
      lines: {
        type: "array",
        format: "table",
        items: { type: "object", required: ["price"], properties: { price: { type: "number" } } },
      },
    },
  },
  layout: [
    { section: "main", title: "Main", columns: 2, fields: ["name", "amount", "discount"] },
    {
      tab: "more",
      title: "More",
      sections: [{ section: "why", fields: ["reason", "source"] }, { text: "Mind **this**" }],
    },
  ],
  pipelines: [
    {
      name: "sales",
      initial: ["new"],
      stages: [
        { name: "new", title: { en: "New", "zh-CN": "新建" }, kind: "open", probability: 10 },
        { name: "offer", title: "Offer", kind: "open", probability: 50 },
        { name: "won", title: "Won", kind: "won" },
        { name: "lost", title: "Lost", kind: "lost" },
      ],
      transitions: [
        { name: "offer", title: "Offer", from: ["new"], to: "offer" },
        { name: "win", title: "Win", from: ["offer"], to: "won" },
        { name: "lose", title: "Lose", from: "open", to: "lost" },
      ],
    },
  ],
};

/**
 * A small app with one form that has fields of many kinds and a pipeline of four stages, and that form; with `more`
 * transitions a stage `late` is drawn, too.
 */
export function salesForm(more: readonly TransitionDefinition[] = []): {
  app: CompiledApp;
  form: CompiledForm;
} {
  const { app, problems } = compileApp(smallApp(withMore(more)), 1, { matches: () => true });
  const compiled = app?.forms.get("deal");
  if (app === null || compiled === undefined) throw new Error(JSON.stringify(problems));
  return { app, form: compiled };
}

function withMore(more: readonly TransitionDefinition[]): Partial<FormDefinition> {
  if (more.length === 0) return form;
  const late = { name: "late", title: "Late", kind: "open" } as const;
  const pipelines = (form.pipelines ?? []).map((pipeline) => ({
    ...pipeline,
    stages: [...pipeline.stages, late],
    transitions: [...pipeline.transitions, ...more],
  }));
  return { ...form, pipelines };
}
