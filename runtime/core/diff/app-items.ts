import type {
  AppDocument,
  FormDefinition,
  PipelineDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../definition/generated/definition.ts";
import type { Text } from "../definition/text.ts";
import type { JsonObject } from "../json.ts";
import type { Item, ItemList } from "./item.ts";

/** An app as a tree of named items. */
export function appItems(app: AppDocument): Item {
  const { forms, roles = [], automations = [], dashboards = [], documents = [], examples = [] } = app;
  const { demo = {}, ...own } = app;
  const demoForms = Object.entries(demo).map(([name, records]) => ({ name, title: name, records }));
  return itemOf(
    own,
    ["forms", "roles", "automations", "dashboards", "documents", "examples"],
    [
      list("role", "roles", roles),
      { item: "form", path: "forms", items: forms.map(formItem) },
      list("automation", "automations", automations),
      list("dashboard", "dashboards", dashboards),
      list("document", "documents", documents),
      list("example", "examples", examples),
      list("demo", "demo", demoForms),
    ],
  );
}

function formItem(form: FormDefinition): Item {
  const { schema, checks = [], pipelines = [], views = [], access = [], ...own } = form;
  const fields = Object.entries(schema.properties).map(([name, field]) => ({ ...field, name }));
  const rights = access.map((entry) => ({ ...entry, name: entry.role }));
  const noun = { ...own, required: schema.required ?? [] };
  return itemOf(
    noun,
    [],
    [
      list("field", "fields", fields),
      list("check", "checks", checks),
      { item: "pipeline", path: "pipelines", items: pipelines.map(pipelineItem) },
      list("view", "views", views),
      list("access", "access", numbered(rights)),
    ],
  );
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

function itemOf(noun: Named, without: readonly string[], lists: readonly ItemList[]): Item {
  const { name, title, renamedFrom, ...content } = noun as Named & {
    readonly title?: Text;
    readonly renamedFrom?: string;
  };
  const own = Object.entries(content).filter(([key]) => !without.includes(key));
  return {
    name,
    title: title ?? name,
    content: { ...(title === undefined ? {} : { title }), ...(Object.fromEntries(own) as JsonObject) },
    renamedFrom: renamedFrom ?? null,
    lists,
  };
}
