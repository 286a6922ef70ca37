import { isObject } from "../../runtime/core/definition/is-object.ts";
import { changePhrases } from "../../runtime/core/diff/change-phrases.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import { clashKeyword } from "./clash-keywords.ts";
import { type Said, sayValue, type ValuePlace } from "./say-value.ts";

const keywords = ["can", "records", "fields"];

/** The rights of a form's roles, as far as they are others than in the list that the other one has. */
export function sayRights(value: Json, other: Json | undefined, document: Json, known: ValuePlace): Said {
  const [entries, others] = [rights(value), rights(other)];
  const differing = entries.filter((entry) => !others.some((each) => jsonEqual(entry, each)));
  if (differing.length === 0) return { kind: "removed" };
  const said = differing.map((entry) => {
    const beside = others.filter(({ role }) => role === entry["role"]);
    const former = beside.find((each) => jsonEqual(each["records"] ?? null, entry["records"] ?? null));
    return sayEntry(entry, former ?? beside[0] ?? {}, document, known);
  });
  return { kind: "words", text: said.join("; ") };
}

function sayEntry(entry: JsonObject, former: JsonObject, document: Json, known: ValuePlace): string {
  const { list, quote } = changePhrases(known.language);
  const said = keywords.flatMap((keyword) => {
    const [now, before] = [entry[keyword] ?? null, former[keyword] ?? null];
    if (jsonEqual(now, before)) return [];
    const value = isObject(now) && isObject(before) ? differing(now, before) : now;
    const items = [{ list: "access", at: known.at }] as const;
    const words = sayValue(value, document, known, { items, list: null, keyword: [keyword] });
    const called = clashKeyword("access", keyword)?.[known.language] ?? keyword;
    return [
      known.t("clash:keywordSays", { keyword: called, said: words.kind === "words" ? words.text : "…" }),
    ];
  });
  const role = quote(known.titleAt("roles", ["roles", String(entry["role"])]));
  return known.t("clash:keywordSays", { keyword: role, said: list(said) });
}

function differing(value: JsonObject, other: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key, each]) => !jsonEqual(each, other[key] ?? null)),
  );
}

function rights(list: Json | undefined): readonly JsonObject[] {
  return (Array.isArray(list) ? list : []).filter((entry) => isObject(entry)) as readonly JsonObject[];
}
