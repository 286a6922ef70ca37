import type { FormDefinition } from "../definition/generated/definition.ts";
import { type Text, textIn } from "../definition/text.ts";
import { kindNameOf } from "../fields/kind-name-of.ts";
import { kindOf } from "../fields/kind-of.ts";
import { systemFields } from "../fields/system-fields.ts";
import type { Json } from "../json.ts";
import { conditionType } from "./condition-scope.ts";
import type { ConditionWords } from "./leaf-words.ts";
import { systemConditionFields } from "./system-condition-fields.ts";

/** Whose words conditions are said in, and what people and records are called. */
export interface ReaderOfConditions {
  readonly locale: string;
  readonly defaultLocale: string;
  readonly timeZone: string;
  /** The title of a person, a team or a record that a condition names; undefined where it is not known. */
  title?(id: string): string | undefined;
}

type Reading = (value: string, form: FormDefinition) => Text | undefined;

/** How the values of system fields are called that a form gives a title to. */
const systemValues: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ["_stage", (value, form) => stages(form).find(({ name }) => name === value)?.title],
  ["_pipeline", (value, { pipelines = [] }) => pipelines.find(({ name }) => name === value)?.title],
  ["_form", (value, form) => (form.name === value ? form.title : undefined)],
  ["_stageKind", (value) => stageKinds.get(value)],
]);

const stageKinds: ReadonlyMap<string, Text> = new Map([
  ["open", { en: "open", "zh-CN": "进行中" }],
  ["won", { en: "won", "zh-CN": "赢单" }],
  ["lost", { en: "lost", "zh-CN": "输单" }],
]);

const yes = { en: "yes", "zh-CN": "是" };
const no = { en: "no", "zh-CN": "否" };

function stages({ pipelines = [] }: FormDefinition) {
  return pipelines.flatMap((pipeline) => pipeline.stages);
}

/** How conditions over a form's records are said: fields, stages and options by their titles, values as they are shown. */
export function formConditionWords(form: FormDefinition, reader: ReaderOfConditions): ConditionWords {
  const { locale, defaultLocale } = reader;
  const say = (text: Text | undefined) => textIn(text, locale, defaultLocale);
  const fieldOf = (name: string) =>
    Object.hasOwn(form.schema.properties, name) ? form.schema.properties[name] : undefined;
  return {
    locale,
    fieldTitle: (name) => say(fieldOf(name)?.title ?? systemFields.get(name)?.title) || name,
    valueText(name, value) {
      if (typeof value === "boolean") return say(value ? yes : no);
      const field = fieldOf(name);
      if (field === undefined || kindNameOf(field) === undefined) return systemText(name, value);
      const kind = kindOf(field);
      // What a list contains is asked for one by one.
      const shown = kind.formulaType === "text-list" && !Array.isArray(value) ? [value] : value;
      return kind.display(shown, field, { ...reader, title: (id: string) => reader.title?.(id) ?? id });
    },
    fieldType(name) {
      const field = fieldOf(name);
      if (field === undefined || kindNameOf(field) === undefined)
        return systemConditionFields.get(name)?.type;
      return conditionType(kindOf(field).formulaType);
    },
  };

  function systemText(name: string, value: Json): string {
    const text = String(value);
    return say(systemValues.get(name)?.(text, form)) || (reader.title?.(text) ?? text);
  }
}
