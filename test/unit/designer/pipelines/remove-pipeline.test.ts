import { describe, expect, it } from "vitest";
import { removePipeline } from "../../../../designer/draft/commands/remove-pipeline.ts";
import { readAt } from "../../../../designer/draft/edits/read-at.ts";
import { newPipeline } from "../../../../designer/pipelines/new-pipeline.ts";
import type {
  AppDocument,
  AutomationStep,
  ExampleDefinition,
  FormDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { problemCodes } from "../../../support/problem-codes.ts";
import { runStep } from "../../../support/run-step.ts";
import { templateDocument } from "../../../support/template-document.ts";

const { demo, examples: _examples, ...app } = templateDocument("opportunity-management");
const document = app as unknown as Json;
const at = ["forms", "opportunity", "pipelines", "sales"];

describe("removing a pipeline", () => {
  it("takes along the boards that show it", () => {
    const next = runStep(document, removePipeline(document, at));
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
    const left = demoOf(runStep(whole, removePipeline(whole, at)));
    expect(left).toHaveLength(demoOf(whole).length);
    expect(left.filter((record) => "stage" in record || "pipeline" in record)).toEqual([]);
  });
});

describe("removing a pipeline of an app with tests, dashboards, automations and rights", () => {
  const whole = templateDocument("opportunity-management") as unknown as Json;
  const left = runStep(whole, removePipeline(whole, at)) as unknown as AppDocument;

  it("leaves to be mended by hand only what would then mean another thing", () => {
    expect(problemCodes(left as unknown as Json)).toEqual([
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
    const next = runStep(
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
    const next = runStep(
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
