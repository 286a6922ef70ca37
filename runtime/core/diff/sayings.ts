import { conditionSentence } from "../condition/condition-sentence.ts";
import { durationWords } from "../condition/duration-words.ts";
import { formConditionWords } from "../condition/form-condition-words.ts";
import { readCondition } from "../condition/read-condition.ts";
import { conditionScope } from "../compile/condition-scope.ts";
import type { Text } from "../definition/text.ts";
import { isObject } from "../definition/is-object.ts";
import { percentText } from "../fields/percent-text.ts";
import type { Json } from "../json.ts";
import type { MessageLocale } from "../problem/message.ts";
import type { Change } from "./change.ts";
import type { ChangeWords } from "./change-words.ts";

/** Where a value stands that is to be said. */
export interface SayingPlace {
  readonly change: Change;
  readonly words: ChangeWords;
  readonly language: MessageLocale;
}

/** One entry of a list: what it is compared by, how it is called, and what it holds. */
export interface ListEntry {
  readonly key: string;
  readonly title: string;
  readonly value: Json;
}

/** How the values of a keyword are said. */
export type Saying =
  /** As words; null for what is too long or too deep. */
  | { readonly kind: "value"; say(value: Json, place: SayingPlace): string | null }
  /** A text that people read, which may differ in other languages alone. */
  | { readonly kind: "text" }
  /** On or off. */
  | { readonly kind: "flag" }
  /** Entry by entry. */
  | { readonly kind: "list"; entries(value: Json, place: SayingPlace): readonly ListEntry[] };

const mostCharacters = 100;
const short = (text: string) => (text.length > mostCharacters ? null : text);
const quoted = (text: string) => (short(text) === null ? null : `“${text}”`);

const value = (say: (value: Json, place: SayingPlace) => string | null): Saying => ({ kind: "value", say });

function names(title: (name: string, place: SayingPlace) => string): Saying {
  return {
    kind: "list",
    entries: (given, place) =>
      (Array.isArray(given) ? given : []).map((entry: Json) => {
        const name = typeof entry === "string" ? entry : JSON.stringify(entry);
        return { key: name, title: title(name, place), value: entry };
      }),
  };
}

const fieldTitle = (name: string, { change, words }: SayingPlace) =>
  words.fieldTitle(change.form ?? "", name.replace(/^-/, ""));

/** The form to which a reference field or column leads. */
function targetOf({ change, words }: SayingPlace): string | null {
  const [, , , name = "", , column = ""] = change.path.split("/");
  const field = words.field(change.form ?? "", name);
  const leads = change.item === "column" ? field?.items?.properties[column] : field;
  return leads?.["x-form"] ?? null;
}

/** The path of an item's pipeline, such as `forms/deal/pipelines/sales`. */
const pipelinePath = ({ change }: SayingPlace) => change.path.split("/").slice(0, 4).join("/");

function condition(given: Json, form: string | null, { words }: SayingPlace): string | null {
  const definition = words.form(form ?? "");
  if (definition === undefined) return null;
  const { tree } = readCondition(given, conditionScope(definition.schema.properties), "");
  return tree === null ? null : quoted(conditionSentence(tree, formConditionWords(definition, words)));
}

function fieldsOption(option: Json, { words }: SayingPlace): ListEntry {
  const { const: key, title } = isObject(option) ? option : { const: option, title: undefined };
  return { key: String(key), title: words.text((title ?? String(key)) as Text), value: option };
}

/** The ways of saying a value, by what it is. */
export const sayings = {
  text: { kind: "text" },
  flag: { kind: "flag" },
  opaque: value(() => null),
  plain: value((given) => (typeof given === "object" ? null : short(String(given)))),
  quoted: value((given) => (typeof given === "object" ? null : quoted(String(given)))),
  percent: value((given, { words }) => percentText(Number(given), words.locale, 15)),
  bytes: value((given) => `${String(Math.round((Number(given) / 1048576) * 100) / 100)} MB`),
  duration: value((given, { words }) => durationWords(String(given), words.locale)),
  formula: value((given) => {
    const text = isObject(given) ? given["formula"] : given;
    return typeof text === "string" ? short(text) : null;
  }),
  /** A field, or a column beside the one that changed. */
  field: value((given, place) => {
    const { change, words } = place;
    const beside = `${change.path.split("/").slice(0, -1).join("/")}/${String(given)}`;
    const title = change.item === "column" ? words.title(beside) : String(given);
    return quoted(title === given ? fieldTitle(title, place) : title);
  }),
  fields: names(fieldTitle),
  sort: names((name, place) => `${fieldTitle(name, place)}${name.startsWith("-") ? " ↓" : " ↑"}`),
  section: value((given, { change, words }) =>
    quoted(words.title(`forms/${change.form ?? ""}/sections/${String(given)}`)),
  ),
  tab: value((given, { change, words }) =>
    quoted(words.title(`forms/${change.form ?? ""}/tabs/${String(given)}`)),
  ),
  role: value((given, { words }) => quoted(words.title(`roles/${String(given)}`))),
  roles: names((name, { words }) => words.title(`roles/${name}`)),
  form: value((given, { words }) => quoted(words.title(`forms/${String(given)}`))),
  forms: names((name, { words }) => words.title(`forms/${name}`)),
  pipeline: value((given, { change, words }) =>
    quoted(words.title(`forms/${change.form ?? ""}/pipelines/${String(given)}`)),
  ),
  stage: value((given, place) => quoted(place.words.title(`${pipelinePath(place)}/stages/${String(given)}`))),
  /** A list of stages, or the one word for every open one. */
  stages: {
    kind: "list",
    entries: (given, place) => {
      const open = { en: "every open stage", "zh-CN": "所有进行中的阶段" }[place.language];
      if (given === "open") return [{ key: "open", title: open, value: given }];
      return (Array.isArray(given) ? given : []).map((name: Json) => ({
        key: String(name),
        title: place.words.title(`${pipelinePath(place)}/stages/${String(name)}`),
        value: name,
      }));
    },
  },
  condition: value((given, place) => condition(given, place.change.form, place)),
  /** A condition over the records that a reference field leads to. */
  targetCondition: value((given, place) => condition(given, targetOf(place), place)),
  options: {
    kind: "list",
    entries: (given, place) =>
      (Array.isArray(given) ? given : []).map((one: Json) => fieldsOption(one, place)),
  },
  /** Something said of each of several fields: `{"amount": "required"}`. */
  fieldValues: {
    kind: "list",
    entries: (given, place) =>
      Object.entries(isObject(given) ? given : {}).map(([name, said]) => {
        const title = fieldTitle(name, place);
        const known = typeof said === "string" ? fieldValueWords[said]?.[place.language] : undefined;
        const colon = place.language === "en" ? ": " : "：";
        return {
          key: name,
          title: known === undefined ? title : `${title}${colon}${known}`,
          value: said,
        };
      }),
  },
  words: names((name) => name),
  /** Which records a role reaches: a word, or a condition. */
  records: value((given, place) => {
    if (typeof given !== "string") return condition(given, place.change.form, place);
    return recordWords[given]?.[place.language] ?? given;
  }),
  rights: names((name, { language }) => rightWords[name]?.[language] ?? name),
} as const satisfies { readonly [name: string]: Saying };

type Words = { readonly [value: string]: Readonly<Record<MessageLocale, string>> };

/** What a stage asks of a field, and what a role may do with one. */
const fieldValueWords: Words = {
  required: { en: "required", "zh-CN": "必填" },
  readOnly: { en: "read-only", "zh-CN": "只读" },
  hidden: { en: "hidden", "zh-CN": "隐藏" },
  read: { en: "read", "zh-CN": "只读" },
  edit: { en: "edit", "zh-CN": "可编辑" },
};

const recordWords: Words = {
  own: { en: "own records", "zh-CN": "本人的记录" },
  team: { en: "the team's records", "zh-CN": "本团队的记录" },
  "team-and-below": { en: "records of the team and the teams below", "zh-CN": "本团队及下级团队的记录" },
  all: { en: "all records", "zh-CN": "全部记录" },
};

/** What a role may do with records. */
const rightWords: Words = {
  create: { en: "create", "zh-CN": "新建" },
  read: { en: "see", "zh-CN": "查看" },
  update: { en: "edit", "zh-CN": "编辑" },
  delete: { en: "delete", "zh-CN": "删除" },
  assign: { en: "hand over", "zh-CN": "转交" },
  import: { en: "import", "zh-CN": "导入" },
  export: { en: "export", "zh-CN": "导出" },
  overrideGates: { en: "override gates", "zh-CN": "越过准入条件" },
};

/** A value that is one of a few words, or something that is not said. */
export function oneOfWords(words: Words): Saying {
  return value((given, { language }) =>
    typeof given === "string" && Object.hasOwn(words, given) ? (words[given]?.[language] ?? null) : null,
  );
}
