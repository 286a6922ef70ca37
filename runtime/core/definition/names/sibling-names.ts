import { pointerTo } from "../../problem/pointer.ts";
import type { AppDocument, FormDefinition, LayoutItem, PipelineDefinition } from "../generated/definition.ts";

/** A name and where it stands. */
export interface PlacedName {
  readonly name: string;
  readonly pointer: string;
}

/** Every group of names of a document that must differ from each other. */
export function* siblingNames(app: AppDocument): Generator<readonly PlacedName[]> {
  yield [{ name: app.name, pointer: "/name" }];
  for (const key of ["roles", "forms", "automations", "dashboards", "documents", "examples"] as const)
    yield named(app[key], `/${key}`);
  for (const [form, records] of Object.entries(app.demo ?? {}))
    yield named(records, pointerTo("/demo", form), "key");
  for (const [index, form] of app.forms.entries()) yield* formNames(form, `/forms/${index}`);
}

function* formNames(form: FormDefinition, pointer: string): Generator<readonly PlacedName[]> {
  const properties = `${pointer}/schema/properties`;
  yield keys(form.schema.properties, properties);
  for (const [name, field] of Object.entries(form.schema.properties)) {
    const at = pointerTo(properties, name);
    if (field.items) yield keys(field.items.properties, `${at}/items/properties`);
  }
  yield* layoutNames(form.layout ?? [], `${pointer}/layout`);
  yield named(form.checks, `${pointer}/checks`);
  yield named(form.views, `${pointer}/views`);
  yield named(form.pipelines, `${pointer}/pipelines`);
  for (const [index, pipeline] of (form.pipelines ?? []).entries())
    yield* pipelineNames(pipeline, `${pointer}/pipelines/${index}`);
}

function* pipelineNames(pipeline: PipelineDefinition, pointer: string): Generator<readonly PlacedName[]> {
  yield named(pipeline.stages, `${pointer}/stages`);
  for (const [index, stage] of pipeline.stages.entries()) {
    yield named(stage.entry, `${pointer}/stages/${index}/entry`);
    yield named(stage.checklist, `${pointer}/stages/${index}/checklist`);
  }
  yield named(pipeline.transitions, `${pointer}/transitions`);
  for (const [index, transition] of pipeline.transitions.entries())
    yield named(transition.guards, `${pointer}/transitions/${index}/guards`);
  yield named(pipeline.scorecard?.criteria, `${pointer}/scorecard/criteria`);
  yield named(pipeline.scorecard?.grades, `${pointer}/scorecard/grades`);
}

function* layoutNames(layout: readonly LayoutItem[], pointer: string): Generator<readonly PlacedName[]> {
  const sections: PlacedName[] = [];
  const tabs: PlacedName[] = [];
  for (const [index, item] of layout.entries()) {
    const at = `${pointer}/${index}`;
    if ("tab" in item) {
      tabs.push({ name: item.tab, pointer: `${at}/tab` });
      sections.push(...named(item.sections, `${at}/sections`, "section"));
    } else
      sections.push(...named([item], at, "section").map((place) => ({ ...place, pointer: `${at}/section` })));
  }
  yield sections;
  yield tabs;
}

function named(items: readonly object[] | undefined, pointer: string, key = "name"): readonly PlacedName[] {
  return (items ?? []).flatMap((item, index) => {
    const name = (item as { readonly [key: string]: unknown })[key];
    return typeof name === "string" ? [{ name, pointer: `${pointer}/${index}/${key}` }] : [];
  });
}

function keys(properties: object, pointer: string): readonly PlacedName[] {
  return Object.keys(properties).map((name) => ({ name, pointer: pointerTo(pointer, name) }));
}
