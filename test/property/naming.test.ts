import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addField } from "../../designer/draft/commands/add-field.ts";
import { addItem } from "../../designer/draft/commands/add-item.ts";
import { addSection } from "../../designer/draft/commands/add-layout-part.ts";
import { addStage } from "../../designer/draft/commands/add-stage.ts";
import { changeItem } from "../../designer/draft/commands/change-item.ts";
import { nameItem } from "../../designer/draft/commands/name-item.ts";
import { freshName } from "../../designer/draft/fresh-name.ts";
import { type History, newHistory, redoStep, takeStep, undoStep } from "../../designer/draft/history.ts";
import type { Path } from "../../designer/draft/edits/path.ts";
import type { Noun, Step } from "../../designer/draft/step.ts";
import { newForm } from "../../designer/forms/new-form.ts";
import { newField } from "../../designer/forms/palette/new-field.ts";
import { nameFor } from "../../designer/naming/name-for.ts";
import { newPipeline } from "../../designer/pipelines/new-pipeline.ts";
import { checkNames } from "../../runtime/core/definition/names/check-names.ts";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";

const begin = {
  name: "app",
  title: "App",
  forms: [
    {
      ...(newForm("form", "New form", []) as object),
      pipelines: [newPipeline("pipeline", "Pipeline")],
    },
  ],
} as unknown as Json;

const titles = [
  "Loan period",
  "Loan Period",
  "借用",
  "Constructor",
  "7 days",
  "Stage",
  "Form",
  "Ärger",
  "Text",
];

/** Every noun of a document that can be named by its title. */
function nouns(document: Json): readonly (readonly [Noun, Path])[] {
  return (document as unknown as AppDocument).forms.flatMap((form: FormDefinition) => {
    const at = ["forms", form.name];
    return [
      ["form", at] as const,
      ...Object.entries(form.schema.properties).flatMap(([name, field]) => {
        const fieldAt = [...at, "schema", "properties", name];
        const options = (field.oneOf ?? []).map((o) => ["option", [...fieldAt, "oneOf", o.const]] as const);
        return [["field", fieldAt] as const, ...options];
      }),
      ...(form.layout ?? []).flatMap((part) =>
        "section" in part ? [["section", [...at, "layout", part.section]] as const] : [],
      ),
      ...(form.pipelines ?? []).flatMap((pipeline) =>
        pipeline.stages.map(
          ({ name }) => ["stage", [...at, "pipelines", pipeline.name, "stages", name]] as const,
        ),
      ),
    ];
  });
}

function addition(document: Json, what: number, where: number): Step {
  const { forms } = document as unknown as AppDocument;
  const form = forms[where % forms.length] as FormDefinition;
  const [pipeline] = form.pipelines ?? [];
  if (what === 0) {
    const names = forms.map(({ name }) => name);
    const name = freshName("form", names);
    return addItem(document, "form", ["forms", name], newForm(name, "New form", []));
  }
  if (what === 1) return addSection(document, form.name, "New section");
  if (what === 2 && pipeline !== undefined) {
    const name = freshName(
      "stage",
      pipeline.stages.map((stage) => stage.name),
    );
    return addStage(document, ["forms", form.name, "pipelines", pipeline.name], { name, title: "New stage" });
  }
  const name = freshName("choice", Object.keys(form.schema.properties));
  return addField(document, form.name, name, newField("choice", "Choice", { form: form.name, via: null }));
}

describe("names that follow titles", () => {
  it("are undone with them to the same draft, done again to the same, and never taken or reserved", () => {
    let named = 0;
    const choice = fc.tuple(fc.nat(3), fc.nat(20), fc.nat(200), fc.nat(titles.length - 1), fc.nat(5_000));
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 12 }), (choices) => {
        let now = 0;
        let history: History = newHistory(begin);
        const take = (step: Step) => {
          history = takeStep(history, step, now) ?? history;
        };
        for (const [what, where, which, title, pause] of choices) {
          now += 60_000;
          take(addition(history.document, what, where));
          const places = nouns(history.document);
          const [noun, at] = places[which % places.length] ?? places[0] ?? ["form", []];
          now += 60_000;
          const steps = history.past.length;
          const keyword: Path = noun === "option" ? at.slice(-1) : [];
          const home = noun === "option" ? at.slice(0, -1) : at;
          take({
            ...changeItem(history.document, noun, home, [[[...keyword, "title"], titles[title] ?? ""]]),
            together: noun === "option" ? home.join("/") : [...at, "title"].join("/"),
          });
          now += pause;
          const name = nameFor(history, noun, at);
          if (name === null) continue;
          named += 1;
          take(nameItem(history.document, noun, at, name));
          expect(history.past.length).toBe(steps + 1);
          expect(checkNames(history.document as unknown as AppDocument)).toEqual([]);
        }
        const end = JSON.stringify(history.document);
        const { length } = history.past;
        for (let step = 0; step < length; step += 1) history = undoStep(history) ?? history;
        expect(JSON.stringify(history.document)).toBe(JSON.stringify(begin));
        for (let step = 0; step < length; step += 1) history = redoStep(history) ?? history;
        expect(JSON.stringify(history.document)).toBe(end);
      }),
      { numRuns: 80 },
    );
    expect(named).toBeGreaterThan(30);
  });
});
