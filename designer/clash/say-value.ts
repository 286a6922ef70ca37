import type { TFunction } from "i18next";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import type { ChangeWords } from "../../runtime/core/diff/change-words.ts";
import { changePhrases } from "../../runtime/core/diff/change-phrases.ts";
import type { SayingPlace } from "../../runtime/core/diff/sayings.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { MessageLocale } from "../../runtime/core/problem/message.ts";
import type { Path } from "../draft/edits/path.ts";
import { layoutPlaces } from "../draft/merge/layout-places.ts";
import { readAt } from "../draft/edits/read-at.ts";
import { clashKeyword } from "./clash-keywords.ts";
import type { ClashPlace, ItemList } from "./clash-place.ts";
import { titleOf } from "./clash-title.ts";

/** A value in words; as JSON where there are none for it; or that it was taken away. */
export type Said =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "removed" };

/** Where a value stands, and the words of its reader. */
export interface ValuePlace {
  readonly at: Path;
  /** Null where the documents are of no shape that has words. */
  readonly words: ChangeWords | null;
  readonly language: MessageLocale;
  readonly form: string | null;
  /** The innermost item around it. */
  readonly name: string;
  text(text: Text): string;
  titleAt(list: ItemList, at: Path): string;
  readonly t: TFunction<["clash", "nouns"]>;
}

/** As much of a value without words as is shown, in characters. */
const mostJson = 2_000;

/** The value of a keyword, of which the document may have to tell what is around it. */
export function sayValue(value: Json, document: Json, known: ValuePlace, place: ClashPlace): Said {
  const { items, keyword } = place;
  const [name = "", ...deeper] = keyword;
  const { words, language } = known;
  const saying = clashKeyword(items.at(-1)?.list ?? "", name)?.saying;
  if (saying === undefined || words === null) return sayPlain(value);
  const around: SayingPlace = { change: changeAt(known, name), words, language };
  const { list, quote } = changePhrases(language);
  switch (saying.kind) {
    case "flag":
      return inWords(known.t(value === true ? "clash:yes" : "clash:no"));
    case "text":
      return inWords(quote(deeper.length === 0 ? known.text(value as Text) : String(value)));
    case "list": {
      const [first] = deeper;
      const entries = saying.entries(first === undefined ? value : { [first]: value }, around);
      return entries.length === 0 ? sayPlain(value) : inWords(list(entries.map(({ title }) => title)));
    }
    case "value": {
      // What is inside a condition means nothing without the rest of it.
      const whole = deeper.length === 0 ? value : readAt(document, known.at.slice(0, -deeper.length));
      const said = whole === undefined ? null : saying.say(whole, around);
      return said === null ? sayPlain(value) : inWords(said);
    }
  }
}

/** An item by its title, with what was changed of it. */
export function sayItem(
  value: Json,
  base: Json | undefined,
  known: ValuePlace,
  innermost: ItemList | "",
): Said {
  const title = titleOf(value);
  if (!isObject(value) || title === undefined) return sayPlain(value);
  const { quote, list } = changePhrases(known.language);
  const called = quote(known.text(title));
  const changed = changedWords(value, base, known, innermost);
  return inWords(
    changed.length === 0 ? called : known.t("clash:itemChanged", { title: called, changed: list(changed) }),
  );
}

/** The keywords that an item has otherwise than it had, in words; that it had another name is told by the new one. */
export function changedWords(
  value: Json,
  base: Json | undefined,
  { language }: ValuePlace,
  innermost: ItemList | "",
): readonly string[] {
  const [former, now] = [base, value].map((each) => (isObject(each) ? each : {}));
  return [...new Set([...Object.keys(former ?? {}), ...Object.keys(now ?? {})])]
    .filter((key) => key !== "renamedFrom" && base !== undefined)
    .filter((key) => !jsonEqual(former?.[key] ?? null, now?.[key] ?? null))
    .map((key) => clashKeyword(innermost, key)?.[language] ?? key);
}

/** A list that has no named items, entry by entry. */
export function sayList(value: Json, known: ValuePlace): Said {
  const titles = Array.isArray(value) ? value.map(titleOf) : [];
  const said = titles.filter((title) => title !== undefined).map(known.text);
  return said.length === 0 || said.length < titles.length
    ? sayPlain(value)
    : inWords(changePhrases(known.language).list(said));
}

/** The items of a list in an order, given by their keys. */
export function sayOrder(value: Json, known: ValuePlace, { items, list, keyword }: ClashPlace): Said {
  const keys = (Array.isArray(value) ? value : []).map(String);
  const saying = clashKeyword(items.at(-1)?.list ?? "", keyword[0] ?? "")?.saying;
  const { words, language } = known;
  if (list === null && saying?.kind === "list" && words !== null) {
    const entries = saying.entries(keys, { change: changeAt(known, keyword[0] ?? ""), words, language });
    return inWords(changePhrases(language).list(entries.map(({ title }) => title)));
  }
  const titles = keys.map((key) => (list === null ? key : known.titleAt(list, [...known.at, key])));
  return inWords(changePhrases(language).list(titles));
}

/**
 * The section or tab in which a layout has something; by the form itself where it is in no tab. `exactly` says also what
 * it stands behind there.
 */
export function sayLayoutPlace(
  value: Json,
  document: Json,
  item: Path,
  known: ValuePlace,
  exactly = false,
): Said {
  const form = item[1] ?? "";
  const name = String(value);
  const layout = ["forms", form, "layout"];
  if (name === "") return inWords(known.t("clash:noTab"));
  const places = layoutPlaces(document, form);
  const section = places.find(({ item: [, , list, key] }) => list === "layout" && key === name);
  const at = item[2] === "layout" ? [...layout, name] : (section?.at ?? [...layout, name]);
  const noun = known.t(item[2] === "layout" ? "nouns:tab" : "nouns:section");
  const place = known.t("clash:called", { noun, title: known.titleAt("parts", at) });
  if (!exactly || item[2] === "layout") return inWords(place);
  const beside = places.filter((each) => each.within === name && each.item[2] !== "layout");
  const former = beside[beside.findIndex((each) => each.item.join("/") === item.join("/")) - 1];
  if (former === undefined) return inWords(known.t("clash:foremost", { place }));
  return inWords(known.t("clash:behind", { place, title: known.titleAt("fields", former.item) }));
}

/** A value without words of its own. */
export function sayPlain(value: Json): Said {
  const single = (one: Json) => typeof one === "string" || typeof one === "number";
  if (single(value)) return inWords(String(value));
  if (Array.isArray(value) && value.length > 0 && value.every(single)) return inWords(value.join(", "));
  return { kind: "json", text: JSON.stringify(value, null, 1).slice(0, mostJson) };
}

function inWords(text: string): Said {
  return { kind: "words", text };
}

function changeAt({ at, form, name }: ValuePlace, keyword: string): SayingPlace["change"] {
  const path = at.join("/");
  return { kind: "changed", item: "", form, name, title: name, path, keyword, before: null, after: null };
}
