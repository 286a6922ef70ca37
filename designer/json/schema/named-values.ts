import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { systemFields } from "../../../runtime/core/fields/system-fields.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import { readAt } from "../../draft/edits/read-at.ts";

/** Where in a draft something is written: the noun's path, its value as it is being typed, and the way in it. */
export interface TypedPlace {
  readonly document: Json;
  readonly at: readonly string[];
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** Which things of the app a name may mean, by the part of the meta-schemas that asks for it. */
export function namedValues(reference: string, place: TypedPlace): readonly string[] {
  const [, sort = ""] = reference.split("#/$defs/");
  if (sort === "locale") return localesOf(place.document);
  if (sort === "field") return fieldsOf(place.document, formOf(place, reference));
  if (sort === "anyField" || sort === "fieldPath")
    return [...fieldsOf(place.document, formOf(place, reference)), ...systemFields.keys()];
  if (sort === "scalar") return comparedWith(place);
  return sort === "name" ? namesFor(place) : [];
}

/** What a condition may compare a field with: its options, or the stages. */
function comparedWith(place: TypedPlace): readonly string[] {
  const { document, path } = place;
  const form = formOf(place, "");
  const field = path.findLast((_, index) => path[index - 1] === "properties");
  if (field === "_stage") return stagesOf(place, form);
  return keysOf(readAt(document, ["forms", form, "schema", "properties", String(field), "oneOf"]));
}

const keysOf = (value: Json | undefined) => (entriesOf(value) ?? []).map(([key]) => key);

function namesFor(place: TypedPlace): readonly string[] {
  const { document, path } = place;
  const keyword = path.findLast((step) => typeof step === "string");
  const form = formOf(place, "");
  switch (keyword) {
    case "form":
    case "forms":
    case "x-form":
      return keysOf(readAt(document, ["forms"]));
    case "role":
    case "roles":
    case "inherits":
      return keysOf(readAt(document, ["roles"]));
    case "pipeline":
      return keysOf(readAt(document, ["forms", form, "pipelines"]));
    case "from":
    case "to":
    case "initial":
    case "stage":
    case "stages":
      return stagesOf(place, form);
    default:
      return [];
  }
}

/** The stages of the pipeline that is written, as it is typed; else those of all pipelines of the form. */
function stagesOf({ document, value, path }: TypedPlace, form: string): readonly string[] {
  const [first, index] = path;
  if (first === "pipelines" && isObject(value)) {
    const typed = readTyped(value, ["pipelines", index ?? 0, "stages"]);
    if (Array.isArray(typed)) return keysOf(typed as Json[]);
  }
  const pipelines = entriesOf(readAt(document, ["forms", form, "pipelines"])) ?? [];
  return [
    ...new Set(
      pipelines.flatMap(([, pipeline]) =>
        keysOf(isObject(pipeline) ? (pipeline["stages"] as Json) : undefined),
      ),
    ),
  ];
}

/** The form whose fields are meant: that of the noun, or the one that a reference or a roll-up leads to. */
function formOf({ at, value, path }: TypedPlace, reference: string): string {
  if (reference !== "") {
    const fill = path.lastIndexOf("x-fill");
    if (fill >= 0 && !reference.endsWith("/field"))
      return String(readTyped(value, [...path.slice(0, fill), "x-form"]) ?? "");
    const rollup = path.lastIndexOf("x-rollup");
    if (rollup >= 0) return String(readTyped(value, [...path.slice(0, rollup + 1), "form"]) ?? "");
  }
  const [folder, name = ""] = at;
  if (folder === "forms" || folder === "demo") return name;
  return isObject(value) && typeof value["form"] === "string" ? value["form"] : "";
}

/** The fields that a form has in the draft. */
function fieldsOf(document: Json, form: string): readonly string[] {
  return keysOf(readAt(document, ["forms", form, "schema", "properties"]));
}

function localesOf(document: Json): readonly string[] {
  const own = isObject(document) ? document["defaultLocale"] : undefined;
  return [...new Set(["en", "zh-CN", ...(typeof own === "string" ? [own] : [])])];
}

function readTyped(value: unknown, path: readonly (string | number)[]): unknown {
  let here: unknown = value;
  for (const step of path)
    here = Array.isArray(here)
      ? (here as readonly unknown[])[Number(step)]
      : isObject(here)
        ? here[step]
        : undefined;
  return here;
}
