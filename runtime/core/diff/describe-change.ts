import type { Json } from "../json.ts";
import type { FieldKindName } from "../fields/field-kind-name.ts";
import { kindWords } from "../problem/definition-words.ts";
import type { MessageLocale } from "../problem/message.ts";
import { changePhrases, type ChangePhrases } from "./change-phrases.ts";
import type { Change } from "./change.ts";
import type { ChangeWords } from "./change-words.ts";
import { itemWords } from "./item-words.ts";
import type { KeywordWord } from "./keyword-word.ts";
import { keywordWords } from "./keyword-words.ts";
import { listDifference } from "./list-difference.ts";
import { partWord } from "./part-words.ts";
import type { SayingPlace } from "./sayings.ts";
import { textDifference } from "./text-difference.ts";
import { valueDifference } from "./value-difference.ts";

/** Items that are known by what they belong to, since their siblings of other places may be called alike. */
const inside: ReadonlySet<string> = new Set(["columns", "entry", "checklist", "guards", "places", "records"]);

/** Items whose kind is that of a value; others have kinds of their own. */
const kindsOfValue: ReadonlySet<string> = new Set(["fields", "columns"]);

/** Items of a pipeline, which is named where the form has several. */
const inPipelines: ReadonlySet<string> = new Set(["stages", "transitions", "criteria", "grades"]);

/**
 * One difference in one sentence without a full stop, in the language of the words: `Stage “Offer”: time limit changed
 * from 14 days to 10 days`. It names the form of what was added or removed; of what changed, `change.form` tells the
 * form, under which a list of changes is to be grouped.
 */
export function describeChange(change: Change, words: ChangeWords): string {
  const language: MessageLocale = words.locale.split("-")[0] === "zh" ? "zh-CN" : "en";
  const phrases = changePhrases(language);
  const steps = change.path === "" ? [] : change.path.split("/");
  const list = steps.at(-2) ?? "";
  const container = steps.slice(0, -2);
  const parent = container.length === 0 ? null : called(container, words, phrases, language);
  const bare = phrases.item(wordOf(list, language), words.text(change.title), null);
  const pipelines = words.form(change.form ?? "")?.pipelines?.length ?? 0;
  const named = inside.has(list) || (pipelines > 1 && inPipelines.has(list));
  const item = named ? phrases.item(wordOf(list, language), words.text(change.title), parent) : bare;
  switch (change.kind) {
    case "added":
      return change.item === "app" ? phrases.created(bare) : phrases.added(bare, parent);
    case "removed":
      return phrases.removed(bare, parent);
    case "moved":
      return phrases.moved(
        item,
        change.after === null ? null : words.title([...container, list, String(change.after)].join("/")),
      );
    case "renamed":
      return phrases.renamed(item, String(change.before), String(change.after));
    case "changed":
      if (change.keyword === "kind" && kindsOfValue.has(list))
        return phrases.became(item, kindWord(change.before, language), kindWord(change.after, language));
      return phrases.about(item, differenceOf(list, { change, words, language }, phrases));
  }
}

function kindWord(kind: Json | null, language: MessageLocale): string {
  return kindWords[kind as FieldKindName][language];
}

function wordOf(list: string, language: MessageLocale): string {
  return itemWords[list]?.[language] ?? list;
}

function called(
  path: readonly string[],
  words: ChangeWords,
  phrases: ChangePhrases,
  language: MessageLocale,
): string {
  return phrases.item(wordOf(path.at(-2) ?? "", language), words.title(path.join("/")), null);
}

function differenceOf(list: string, place: SayingPlace, phrases: ChangePhrases): string {
  const { change, language } = place;
  const keyword = change.keyword ?? "";
  const known: KeywordWord | undefined = Object.hasOwn(keywordWords[list] ?? {}, keyword)
    ? keywordWords[list]?.[keyword]
    : partWord(keyword, place);
  const name = known?.[language] ?? keyword;
  const { before, after } = change;
  const saying = known?.saying ?? { kind: "value" as const, say: () => null };
  switch (saying.kind) {
    case "flag":
      return phrases.turned(name, after === true);
    case "text":
      return textDifference(name, place, phrases);
    case "list": {
      const entries = (value: Json | null) => (value === null ? [] : saying.entries(value, place));
      const difference = listDifference(entries(before), entries(after));
      const nothing =
        difference.added.length + difference.removed.length + difference.changed.length === 0 &&
        !difference.reordered;
      return nothing ? phrases.altered(name, "changed") : phrases.listed(name, difference);
    }
    case "value": {
      const say = (value: Json | null) => (value === null ? null : saying.say(value, place));
      return valueDifference(name, change, { before: say(before), after: say(after) }, phrases);
    }
  }
}
