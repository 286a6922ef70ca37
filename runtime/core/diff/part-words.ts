import type { Json } from "../json.ts";
import { isObject } from "../definition/is-object.ts";
import type { Text } from "../definition/text.ts";
import type { ChangeWords } from "./change-words.ts";
import { keywordWord as word, type KeywordWord } from "./keyword-word.ts";
import type { Saying, SayingPlace } from "./sayings.ts";

/** What is said of one field or one move of a record in a definition: `data/amount`, `transitions/win`. */
export function partWord(keyword: string, place: SayingPlace): KeywordWord | undefined {
  const [group = "", ...rest] = keyword.split("/");
  const part = Object.hasOwn(parts, group) ? parts[group] : undefined;
  return rest.length === 0 ? undefined : part?.(rest.join("/"), place);
}

/** The form of the demo record or test that a change is about. */
export function formOfRecord({ change: { path }, words }: SayingPlace): string {
  const [list, name = ""] = path.split("/");
  return list === "examples" ? words.formOfTest(name) : name;
}

type PartWord = (name: string, place: SayingPlace) => KeywordWord;

const parts: { readonly [group: string]: PartWord } = {
  data(name, place) {
    const form = formOfRecord(place);
    const title = `“${place.words.fieldTitle(form, name)}”`;
    return word(
      title,
      title,
      said((value) => valueWords(value, form, name, place)),
    );
  },
  visible(name, place) {
    const title = place.words.fieldTitle(formOfRecord(place), name);
    return word(`whether “${title}” is shown`, `“${title}”是否显示`, yesOrNo);
  },
  required(name, place) {
    const title = place.words.fieldTitle(formOfRecord(place), name);
    return word(`whether “${title}” must be filled in`, `“${title}”是否必填`, yesOrNo);
  },
  transitions(name, place) {
    const title = moveTitle(place.words, formOfRecord(place), name);
    return word(`expected of move “${title}”`, `流转“${title}”的预期`, allowedOrNot);
  },
};

const said = (say: (value: Json, place: SayingPlace) => string | null): Saying => ({ kind: "value", say });

const yes = { en: "yes", "zh-CN": "是" } as const;
const no = { en: "no", "zh-CN": "否" } as const;

/** A value that is on or off, or said no more. */
export const yesOrNo = said((value, { language }) => (value === true ? yes : no)[language]);

const allowed = { en: "allowed", "zh-CN": "可以" } as const;
const refused = { en: "refused", "zh-CN": "不可以" } as const;

const allowedOrNot = said((value, { language }) => {
  const is = isObject(value) ? value["allowed"] === true : value === true;
  return (is ? allowed : refused)[language];
});

/** The stage of a demo record or test, whatever its pipeline. */
export const stageOfRecord = said((value, place) => {
  const pipelines = place.words.form(formOfRecord(place))?.pipelines ?? [];
  const stage = pipelines.flatMap(({ stages }) => stages).find(({ name }) => name === value);
  return `“${stage === undefined ? String(value) : place.words.text(stage.title)}”`;
});

/** The pipeline of a demo record or test. */
export const pipelineOfRecord = said((value, place) => {
  const pipelines = place.words.form(formOfRecord(place))?.pipelines ?? [];
  const title = pipelines.find(({ name }) => name === value)?.title ?? String(value);
  return `“${place.words.text(title)}”`;
});

const longest = 100;
const people: ReadonlySet<string> = new Set(["user", "users", "team"]);

/** A value as people know it: options by their titles; null for what is too long or deep. */
function valueWords(value: Json, form: string, name: string, place: SayingPlace): string | null {
  const { words, language } = place;
  if (typeof value === "boolean") return (value ? yes : no)[language];
  if (typeof value === "number") return String(value);
  const field = words.field(form, name);
  // Keys of other records and of people say nothing to anybody.
  if (field?.["x-form"] !== undefined || people.has(field?.format ?? "")) return null;
  const options = field?.oneOf ?? [];
  const one = (each: Json): string | null => {
    if (typeof each !== "string") return null;
    const title: Text = options.find((option) => option.const === each)?.title ?? each;
    return `“${words.text(title)}”`;
  };
  const all = Array.isArray(value) ? value.map(one) : [one(value)];
  if (all.length === 0 || all.includes(null)) return null;
  const text = all.join(language === "en" ? ", " : "、");
  return text.length > longest ? null : text;
}

function moveTitle(words: ChangeWords, form: string, name: string): string {
  const moves = (words.form(form)?.pipelines ?? []).flatMap(({ transitions }) => transitions);
  const found = moves.find((move) => move.name === name);
  return found === undefined ? name : words.text(found.title ?? name);
}
