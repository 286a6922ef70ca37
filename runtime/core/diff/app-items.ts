import type {
  AppDocument,
  FieldSchema,
  FormDefinition,
  PipelineDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../definition/generated/definition.ts";
import type { Text } from "../definition/text.ts";
import type { JsonObject } from "../json.ts";
import type { Item, ItemList } from "./item.ts";
import { layoutItems, sectionOfFields } from "./layout-items.ts";
import { demoItem, exampleItem } from "./record-items.ts";

/**
 * An app as a tree of named items. Of forms that `laidOut` says no to, the layout is a keyword; of others it is items, and
 * where a field stands a keyword of the field.
 */
export function appItems(app: AppDocument, laidOut: (form: FormDefinition) => boolean = () => true): Item {
  const { forms, roles = [], automations = [], dashboards = [], documents = [], examples = [] } = app;
  const { demo = {}, ...own } = app;
  const byName = new Map(forms.map((form) => [form.name, form]));
  const demoForms = Object.entries(demo).map(([name, records]) => ({
    name,
    calledAfter: byName.get(name)?.title ?? name,
    // They go by the name of their form, and with it by another one.
    renamedFrom: byName.get(name)?.renamedFrom,
    records: records.map((record) => demoItem(byName.get(name), record)),
  }));
  const roleTitles = new Map(roles.map(({ name, title }) => [name, title]));
  return itemOf(
    own,
    ["forms", "roles", "automations", "dashboards", "documents", "examples"],
    [
      list("role", "roles", roles),
      { item: "form", path: "forms", items: forms.map((form) => formItem(form, roleTitles, laidOut(form))) },
      list("automation", "automations", automations),
      list("dashboard", "dashboards", dashboards),
      list("document", "documents", documents),
      { item: "example", path: "examples", items: examples.map(exampleItem) },
      {
        item: "demo",
        path: "demo",
        items: demoForms.map(({ records, ...form }) =>
          itemOf(form, [], [{ item: "record", path: "records", items: records }]),
        ),
      },
    ],
  );
}

function formItem(form: FormDefinition, roleTitles: ReadonlyMap<string, Text>, laidOut: boolean): Item {
  const { schema, checks = [], pipelines = [], views = [], access = [], layout, ...own } = form;
  const sections = laidOut ? sectionOfFields(form) : new Map<string, string>();
  const fields = Object.entries(schema.properties).map(([name, field]) =>
    fieldItem(name, field, sections.get(name)),
  );
  const rights = access.map(({ role, ...entry }) => ({
    ...entry,
    name: role,
    calledAfter: roleTitles.get(role) ?? role,
  }));
  const noun = {
    ...own,
    ...(laidOut || layout === undefined ? {} : { layout }),
    required: schema.required ?? [],
  };
  return itemOf(
    noun,
    [],
    [
      { item: "field", path: "fields", items: fields },
      ...(laidOut ? layoutItems(form) : []),
      list("check", "checks", checks),
      { item: "pipeline", path: "pipelines", items: pipelines.map(pipelineItem) },
      list("view", "views", views),
      list("access", "access", numbered(rights)),
    ],
  );
}

/** A field; a table has its columns as items, which say themselves whether they are required. */
function fieldItem(name: string, { items, ...own }: FieldSchema, section: string | undefined): Item {
  const columns = Object.entries(items?.properties ?? {}).map(([column, schema]) => ({
    ...schema,
    ...(items?.required?.includes(column) && { required: true }),
    name: column,
  }));
  const noun = { ...own, ...(section === undefined ? {} : { section }), name };
  return itemOf(noun, [], columns.length === 0 ? [] : [list("column", "columns", columns)]);
}

function pipelineItem({ stages, transitions, scorecard, ...own }: PipelineDefinition): Item {
  const { criteria = [], grades = [], maximum = null } = scorecard ?? {};
  const noun = { ...own, ...(maximum === null ? {} : { maximum }) };
  return itemOf(
    noun,
    [],
    [
      { item: "stage", path: "stages", items: stages.map(stageItem) },
      { item: "transition", path: "transitions", items: transitions.map(transitionItem) },
      list("criterion", "criteria", criteria),
      list("grade", "grades", grades),
    ],
  );
}

function stageItem({ entry = [], checklist = [], ...own }: StageDefinition): Item {
  return itemOf(own, [], [list("entry", "entry", entry), list("checklist", "checklist", checklist)]);
}

function transitionItem({ guards = [], ...own }: TransitionDefinition): Item {
  return itemOf(own, [], [list("guard", "guards", guards)]);
}

interface Named {
  readonly name: string;
}

function list(item: string, path: string, nouns: readonly Named[]): ItemList {
  return { item, path, items: nouns.map((noun) => itemOf(noun, [], [])) };
}

/** Nouns that may stand several times under one name: the second is told apart by its number. */
function numbered<T extends Named>(nouns: readonly T[]): readonly T[] {
  const seen = new Map<string, number>();
  return nouns.map((noun) => {
    const count = (seen.get(noun.name) ?? 0) + 1;
    seen.set(noun.name, count);
    return count === 1 ? noun : { ...noun, name: `${noun.name}-${String(count)}` };
  });
}

/** People call a noun by its title, a rule by its message, and what is about another noun after that one. */
function itemOf(noun: Named, without: readonly string[], lists: readonly ItemList[]): Item {
  const { name, title, calledAfter, renamedFrom, ...content } = noun as Named & {
    readonly title?: Text;
    readonly calledAfter?: Text;
    readonly message?: Text;
    readonly renamedFrom?: string;
  };
  const own = Object.entries(content).filter(([key]) => !without.includes(key));
  return {
    name,
    title: title ?? calledAfter ?? content.message ?? name,
    content: { ...(title === undefined ? {} : { title }), ...(Object.fromEntries(own) as JsonObject) },
    renamedFrom: renamedFrom ?? null,
    lists,
  };
}
