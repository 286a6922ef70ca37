import type { TFunction } from "i18next";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { changeWords, type ChangeWords } from "../../runtime/core/diff/change-words.ts";
import { itemWords } from "../../runtime/core/diff/item-words.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { MessageLocale } from "../../runtime/core/problem/message.ts";
import { locales } from "../../runtime/ui/i18n/locale.ts";
import type { Clash } from "../draft/merge/merge-drafts.ts";
import { layoutPlaces } from "../draft/merge/layout-places.ts";
import type { Path } from "../draft/edits/path.ts";
import { readAt } from "../draft/edits/read-at.ts";
import type { Noun } from "../draft/step.ts";
import { clashKeyword } from "./clash-keywords.ts";
import { clashPlace, type ClashPlace, type ItemList } from "./clash-place.ts";
import { clashTitle } from "./clash-title.ts";
import { sayKept } from "./say-kept.ts";
import { sayRights } from "./say-rights.ts";
import {
  type Said,
  sayItem,
  sayLayoutPlace,
  sayList,
  sayOrder,
  sayPlain,
  sayValue,
  type ValuePlace,
} from "./say-value.ts";

/** A clash as an admin reads it: what it is about, and what each side made of it. */
export interface ClashWords {
  readonly title: string;
  readonly mine: Said;
  readonly theirs: Said;
}

/** What saying clashes needs: both documents, the reader's language and the words of it. */
export interface ClashReader {
  readonly mine: Json;
  readonly theirs: Json;
  readonly locale: string;
  readonly defaultLocale: string;
  readonly t: TFunction<["clash", "nouns"]>;
}

const nouns: { readonly [list in ItemList]?: Noun | "tile" } = {
  tiles: "tile",
  forms: "form",
  roles: "role",
  fields: "field",
  columns: "column",
  options: "option",
  checks: "check",
  views: "view",
  access: "access",
  pipelines: "pipeline",
  stages: "stage",
  transitions: "transition",
  criteria: "criterion",
  grades: "grade",
  entry: "entry",
  checklist: "checklist",
  guards: "guard",
  examples: "example",
};

/** Says a clash in the reader's language: `Form “Deal” · Field “Amount” · title (English)`, and both values in words. */
export function clashWords(clash: Clash, reader: ClashReader): ClashWords {
  const { at, base, mine, theirs, kept } = clash;
  const place = clashPlace(shownAt(clash, reader));
  const known = valuePlace(clash, place, reader);
  const say = (value: Json | undefined, document: Json, other: Json | undefined): Said => {
    if (value === undefined) return { kind: "removed" };
    const list = place.items.at(-1)?.list ?? "";
    if (kept !== undefined) return sayKept(kept, value, { base, document, list, known });
    if (clash.what === "name") return sayPlain(value);
    if (clash.what === "place") return sayLayoutPlace(value, document, at, known, value === base);
    if (clash.what === "order") return sayOrder(value, known, place);
    if (place.list === "access") return sayRights(value, other, document, known);
    if (place.list !== null) return sayList(value, known);
    if (place.keyword.length === 0) return sayItem(value, base, known, list);
    return known.words === null ? sayPlain(value) : sayValue(value, document, known, place);
  };
  return {
    title: titleWords(clash, place, known, reader),
    mine: say(mine, reader.mine, theirs),
    theirs: say(theirs, reader.theirs, mine),
  };
}

/** What a clash is about, in the reader's language: `Form “Deal” · Field “Amount” · title (English)`. */
export function clashSubject(clash: Clash, reader: ClashReader): string {
  const place = clashPlace(shownAt(clash, reader));
  return titleWords(clash, place, valuePlace(clash, place, reader), reader);
}

/** A section is asked for as one of the layout itself, wherever it stands. */
function shownAt({ what, at }: Clash, { theirs }: ClashReader): Path {
  if (what !== "place") return at;
  const item = at.join("/");
  const found = layoutPlaces(theirs, at[1] ?? "").find((place) => place.item.join("/") === item);
  return at[2] === "layout" && found !== undefined ? found.at : at;
}

function valuePlace({ at }: Clash, { items }: ClashPlace, reader: ClashReader): ValuePlace {
  const { mine, theirs, locale, defaultLocale, t } = reader;
  return {
    at,
    words: readerWords(reader),
    language: languageOf(locale),
    form: at[0] === "forms" ? (at[1] ?? null) : null,
    name: items.at(-1)?.at.at(-1) ?? "",
    text: (text) => textIn(text, locale, defaultLocale),
    titleAt: (list, path) => textIn(clashTitle([mine, theirs], list, path), locale, defaultLocale),
    t,
  };
}

function readerWords({ mine, theirs, locale }: ClashReader): ChangeWords | null {
  try {
    return changeWords(theirs as unknown as AppDocument, mine as unknown as AppDocument, locale);
  } catch {
    // A document of a shape that is none of the language's has no words: the values are shown as they are.
    return null;
  }
}

function languageOf(locale: string): MessageLocale {
  return locale.split("-")[0] === "zh" ? "zh-CN" : "en";
}

function titleWords(clash: Clash, place: ClashPlace, known: ValuePlace, reader: ClashReader): string {
  const { t } = reader;
  const items = place.items.map(({ list, at }) =>
    t("clash:called", { noun: nounOf(list, at, reader), title: known.titleAt(list, at) }),
  );
  const what = place.list === null ? keywordName(place, known, reader) : t(`clash:list_${place.list}`);
  if (clash.what === "name" || clash.what === "place")
    return [...items, t(`clash:${clash.what}`)].join(" · ");
  const told = clash.what === "order" ? t("clash:order", { list: what ?? "" }) : what;
  const all = [...items, ...(told === null ? [] : [told])];
  return all.length === 0 ? t("nouns:app") : all.join(" · ");
}

function nounOf(list: ItemList, at: readonly string[], { mine, theirs, locale, t }: ClashReader): string {
  const noun = nouns[list];
  if (noun !== undefined) return t(`nouns:${noun}`);
  const part = readAt(mine, at) ?? readAt(theirs, at);
  if (list === "parts" && typeof part === "object" && part !== null)
    return t("tab" in part ? "nouns:tab" : "section" in part ? "nouns:section" : "nouns:text");
  const word = itemWords[list]?.[languageOf(locale)] ?? list;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function keywordName({ items, keyword }: ClashPlace, known: ValuePlace, { t }: ClashReader): string | null {
  const [name, ...deeper] = keyword;
  if (name === undefined) return null;
  const word = clashKeyword(items.at(-1)?.list ?? "", name);
  const called = word?.[known.language] ?? name;
  const [first] = deeper;
  if (word === undefined || first === undefined) return [called, ...deeper].join(" · ");
  if (word.saying.kind === "text") {
    const locale = Object.hasOwn(locales, first) ? locales[first as keyof typeof locales] : first;
    return t("clash:inLocale", { keyword: called, locale });
  }
  return called;
}
