import { addCriterion } from "../../designer/draft/commands/add-criterion.ts";
import { addField } from "../../designer/draft/commands/add-field.ts";
import { addGrade } from "../../designer/draft/commands/add-grade.ts";
import { addItem } from "../../designer/draft/commands/add-item.ts";
import { addSection, addTab, addText } from "../../designer/draft/commands/add-layout-part.ts";
import { addPipeline } from "../../designer/draft/commands/add-pipeline.ts";
import { addStage } from "../../designer/draft/commands/add-stage.ts";
import { changeItem } from "../../designer/draft/commands/change-item.ts";
import { changeRule } from "../../designer/draft/commands/change-rule.ts";
import { connectStages } from "../../designer/draft/commands/connect-stages.ts";
import { insertStage } from "../../designer/draft/commands/insert-stage.ts";
import { leadThrough } from "../../designer/draft/commands/lead-through.ts";
import { moveField } from "../../designer/draft/commands/move-field.ts";
import { moveItem } from "../../designer/draft/commands/move-item.ts";
import { movePart } from "../../designer/draft/commands/move-part.ts";
import { nameItem } from "../../designer/draft/commands/name-item.ts";
import { readThrough } from "../../designer/draft/commands/read-through.ts";
import { removeGrade } from "../../designer/draft/commands/remove-grade.ts";
import { removeItem } from "../../designer/draft/commands/remove-item.ts";
import { redirectReference } from "../../designer/draft/commands/redirect-reference.ts";
import { removeOption } from "../../designer/draft/commands/remove-option.ts";
import { removePipeline } from "../../designer/draft/commands/remove-pipeline.ts";
import { removeRole } from "../../designer/draft/commands/remove-role.ts";
import { removeStage } from "../../designer/draft/commands/remove-stage.ts";
import { renameItem } from "../../designer/draft/commands/rename-item.ts";
import { ruleField } from "../../designer/draft/commands/rule-field.ts";
import { setScorecard } from "../../designer/draft/commands/set-scorecard.ts";
import { titleStage } from "../../designer/draft/commands/title-stage.ts";
import { balanceWeights, changeMaximum } from "../../designer/draft/commands/weigh-criteria.ts";
import type { Path } from "../../designer/draft/edits/path.ts";
import { pipelineOf } from "../../designer/draft/pipeline-of.ts";
import { readAt } from "../../designer/draft/edits/read-at.ts";
import type { Noun, Step } from "../../designer/draft/step.ts";
import { fullLayout, sectionsOf } from "../../designer/forms/layout/full-layout.ts";
import { movesPast } from "../../designer/pipelines/moves-past.ts";
import { newPipeline } from "../../designer/pipelines/new-pipeline.ts";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { itemsOf, keysAt, places } from "./document-items.ts";

/** Takes one of a list by the next number of a sequence; undefined of an empty one. */
type Pick = <T>(list: readonly T[]) => T | undefined;

type Command = (document: Json, pick: Pick) => Step | null;

/** Every command of the designer, on an item of the document that the numbers choose. */
const commands: { readonly [name: string]: Command } = {
  "add-field": within("form", (document, at, pick) =>
    addField(document, at[1] ?? "", fresh(pick), { type: "string", title: "New", maxLength: 80 }),
  ),
  "add-section": within("form", (document, at) => addSection(document, at[1] ?? "", "New")),
  "add-tab": within("form", (document, at) => addTab(document, at[1] ?? "", "New")),
  "add-text": within("form", (document, at) => addText(document, at[1] ?? "", "New")),
  "add-pipeline": within("form", (document, at, pick) =>
    addPipeline(document, at[1] ?? "", newPipeline(fresh(pick), "New")),
  ),
  "add-stage": within("pipeline", (document, at, pick) => {
    const from = pick([undefined, ...keysAt(document, [...at, "stages"])]);
    return addStage(document, at, {
      name: fresh(pick),
      title: "New",
      ...(from === undefined ? {} : { from }),
    });
  }),
  "add-criterion": within("scorecard", (document, at, pick) =>
    addCriterion(document, at, (weight) => ({ name: fresh(pick), title: "New", weight, rules: [] })),
  ),
  "add-grade": within("scorecard", (document, at) => addGrade(document, at)),
  "add-item": (document, pick) => {
    const place = pick(places(document).filter(({ noun }) => Object.hasOwn(parts, noun)));
    if (place === undefined) return null;
    const name = fresh(pick);
    const before = pick([null, ...keysAt(document, place.list)]);
    const value = { name, title: "New", ...parts[place.noun] };
    return addItem(document, place.noun, [...place.list, name], value, before);
  },
  "change-item": any((document, { noun, at }, pick) =>
    changeItem(document, noun, at, [
      [["title"], pick(["One", "Two", undefined])],
      ...(noun === "criterion" ? [[["weight"], pick([7, 12])] as const] : []),
      [["deep", "down"], pick([1, undefined])],
    ]),
  ),
  "change-rule": within("check", (document, at, pick) => {
    const when = { properties: { name: { const: pick(["one", "two"]) ?? "" } } };
    return changeRule(document, "check", at, { when }, (condition) => ({
      en: JSON.stringify(condition ?? null),
    }));
  }),
  "move-item": any((document, { noun, at }, pick) =>
    moveItem(document, noun, at, pick([null, ...keysAt(document, at.slice(0, -1))]) ?? null),
  ),
  "remove-item": any((document, { noun, at }) => removeItem(document, noun, at)),
  "rename-item": any((document, { noun, at }, pick) =>
    renameItem(document, noun, at, fresh(pick), pick([true, false]) ?? false),
  ),
  "name-item": any((document, { noun, at }, pick) => nameItem(document, noun, at, fresh(pick))),
  "move-field": within("field", (document, at, pick) => {
    const form = formAt(document, at);
    const section = pick(sectionsOf(fullLayout(form)));
    if (section === undefined) return null;
    const before = pick([null, ...section.fields]) ?? null;
    return moveField(document, form.name, at.at(-1) ?? "", { section: section.section, before });
  }),
  "move-part": within("section", (document, at, pick) => {
    const tabs = itemsOf(document, "tab").filter((tab) => tab[1] === at[1]);
    const list = pick([["layout"], ...tabs.map((tab) => [...tab.slice(2), "sections"])]);
    return list === undefined ? null : movePart(document, at[1] ?? "", "section", at, { list, before: null });
  }),
  "remove-option": within("option", (document, at, pick) =>
    removeOption(document, at, pick([null, ...keysAt(document, at.slice(0, -1))]) ?? null),
  ),
  "redirect-reference": within("field", (document, at, pick) =>
    redirectReference(document, at, [[["x-form"], pick(["a", "b", "c"])]]),
  ),
  "read-through": (document, pick) => {
    const leading = itemsOf(document, "field").flatMap(
      ([forms = "", form = "", schema = "", of = "", name = ""]) => {
        const leads = readAt(document, [forms, form, schema, of, name, "x-form"]);
        const fields = typeof leads === "string" ? keysAt(document, ["forms", leads, schema, of]) : [];
        return fields.map((field) => ({ form, path: { reference: name, field } }));
      },
    );
    const chosen = pick(leading);
    return chosen === undefined ? null : (readThrough(document, chosen.form, chosen.path)?.step ?? null);
  },
  "remove-role": within("role", (document, at) => removeRole(document, at.at(-1) ?? "")),
  "remove-stage": within("stage", (document, at, pick) =>
    removeStage(document, at, {
      instead: pick([null, ...keysAt(document, at.slice(0, -1))]) ?? null,
      joins: pick([true, false]) === true,
    }),
  ),
  "remove-pipeline": within("pipeline", (document, at) => removePipeline(document, at)),
  "remove-grade": within("grade", (document, at) => removeGrade(document, at)),
  "title-stage": within("stage", (document, at, pick) =>
    titleStage(document, at, pick(["Begun", { en: "Begun", "zh-CN": "开始" }]) ?? ""),
  ),
  "connect-stages": within("pipeline", (document, at, pick) => {
    const keys = keysAt(document, [...at, "stages"]);
    const [from, to] = [pick(keys), pick(keys)];
    return from === undefined || to === undefined ? null : connectStages(document, at, from, to);
  }),
  "insert-stage": within("transition", (document, at, pick) => {
    const pipeline = at.slice(0, 4);
    const move = pipelineOf(document, pipeline).transitions.find(({ name }) => name === at.at(-1));
    const from = move === undefined || move.from === "open" ? undefined : pick(move.from);
    if (move === undefined || from === undefined) return null;
    return insertStage(document, pipeline, { transition: move.name, from, name: fresh(pick), title: "New" });
  }),
  "lead-through": within("stage", (document, at, pick) => {
    const [pipeline, stage] = [at.slice(0, 4), at.at(-1) ?? ""];
    const past = pick(movesPast(pipelineOf(document, pipeline), stage));
    if (past === undefined) return null;
    const { transition, from } = past;
    return leadThrough(document, pipeline, { transition: transition.name, from, stage });
  }),
  "rule-field": within("pipeline", (document, at, pick) => {
    const field = pick(Object.keys(formAt(document, at).schema.properties));
    const stages = keysAt(document, [...at, "stages"]);
    const names = stages.slice(pick([0, 1, 2]));
    return field === undefined
      ? null
      : ruleField(document, at, field, names, pick(["required", "hidden", null] as const) ?? null);
  }),
  "set-scorecard": within("pipeline", (document, at, pick) => {
    const card = { maximum: 50, criteria: [], grades: [{ name: "A", from: 0 }] };
    const has = readAt(document, [...at, "scorecard"]) !== undefined;
    return setScorecard(document, at, has && pick([true, false]) === true ? undefined : card);
  }),
  "balance-weights": within("scorecard", (document, at) => balanceWeights(document, at)),
  "change-maximum": within("scorecard", (document, at, pick) =>
    changeMaximum(document, at, pick([10, 37, 1_000]) ?? 1),
  ),
};

/** The names of all commands. */
export const commandNames: readonly string[] = Object.keys(commands);

/** A command on some item of a document, made from numbers; null where there is no item for it. */
export function randomCommand(document: Json, name: string, numbers: readonly number[]): Step | null {
  let used = 0;
  const pick: Pick = (list) => {
    used += 1;
    return list[(numbers[used % numbers.length] ?? 0) % Math.max(1, list.length)];
  };
  return commands[name]?.(document, pick) ?? null;
}

function within(noun: Noun, make: (document: Json, at: Path, pick: Pick) => Step | null): Command {
  return (document, pick) => {
    const at = pick(itemsOf(document, noun));
    return at === undefined ? null : make(document, at, pick);
  };
}

interface Item {
  readonly noun: Noun;
  readonly at: Path;
}

/** First which sort of item, so that the rare ones are met as often as fields. */
function any(make: (document: Json, item: Item, pick: Pick) => Step): Command {
  return (document, pick) => {
    const filled = places(document).filter(({ list }) => keysAt(document, list).length > 0);
    const noun = pick([...new Set(filled.map((place) => place.noun))]);
    const place = pick(filled.filter((each) => each.noun === noun));
    const key = place === undefined ? undefined : pick(keysAt(document, place.list));
    return place === undefined || key === undefined
      ? null
      : make(document, { noun: place.noun, at: [...place.list, key] }, pick);
  };
}

/** What an item needs besides a name and a title, so that others find what they count on. */
const parts: { readonly [noun in Noun]?: JsonObject } = {
  role: {},
  form: { schema: { type: "object", properties: { name: { type: "string" } } } },
  check: { message: { en: "null" } },
  pipeline: {
    initial: ["begun"],
    stages: [{ name: "begun", title: "Begun", kind: "open" }],
    transitions: [],
  },
  stage: { kind: "open" },
  transition: { from: "open", to: "begun" },
  criterion: { weight: 5, rules: [] },
  grade: { from: 0 },
  view: { kind: "list", columns: [] },
  entry: {},
  checklist: {},
  guard: {},
};

function formAt(document: Json, at: Path): FormDefinition {
  return readAt(document, at.slice(0, 2)) as unknown as FormDefinition;
}

function fresh(pick: Pick): string {
  return pick(["fresh", "newer", "other", "extra", "second"]) ?? "fresh";
}
