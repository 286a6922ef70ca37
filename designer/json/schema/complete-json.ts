import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { SchemaPart } from "../../../runtime/core/definition/resolve-schema.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { FileNoun } from "../files/app-files.ts";
import { placeInText } from "../text/place-in-text.ts";
import { readJsonText } from "../../../runtime/core/json-text/read-json-text.ts";
import { valueInText } from "../text/value-in-text.ts";
import { namedValues, type TypedPlace } from "./named-values.ts";
import { descriptionOf, typesIn } from "./schema-words.ts";
import { schemasAt } from "./schemas-at.ts";

/** What can be written at a place: its text, and how far from the end of it the writer goes on. */
export interface JsonCompletion {
  /** As it stands in the text, in quotes where it has them. */
  readonly label: string;
  readonly insert: string;
  readonly back: number;
  /** The types of what is behind a key; empty for values. */
  readonly types: readonly string[];
  readonly description: string | null;
}

/** What can be written in place of the text between two positions. */
export interface JsonCompletions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly JsonCompletion[];
}

/** What a text is about: a noun of the language, and where it stands in which draft. */
export type JsonSubject = Pick<TypedPlace, "document" | "at"> & { readonly noun: FileNoun };

/**
 * What the meta-schemas offer at a position of a text that is being typed: keys that are not there yet, words of a list,
 * names of things that the draft has. Null where nothing can be written.
 */
export function completeJson(text: string, position: number, subject: JsonSubject): JsonCompletions | null {
  const read = readJsonText(text);
  const place = placeInText(read, position);
  if (place === null) return null;
  const { from, to, path } = place;
  const typed = place.part === "key" && from < to ? [...path, keyAt(text, from, to)] : null;
  const value = valueInText(text, read.root, typed);
  const parts = schemasAt(subject.noun, value, path, true);
  const here = { ...subject, value, path };
  if (place.part === "value") return { from, to, options: values(parts, here) };
  const options = keys(parts, here)
    .filter((key) => !place.siblings.includes(key))
    .map((key): JsonCompletion => {
      const schemas = schemasAt(subject.noun, value, [...path, key], true);
      const written = JSON.stringify(key);
      const [first = "", back = 0] = place.colon ? [] : beginning(schemas);
      const comma = place.follows ? "," : "";
      return {
        label: written,
        insert: place.colon ? written : `${written}: ${first}${comma}`,
        back: place.colon ? 0 : back + comma.length,
        types: typesIn(schemas),
        description: descriptionOf(schemas),
      };
    });
  return { from, to, options };
}

function keyAt(text: string, from: number, to: number): string {
  return text.slice(from, to).replaceAll('"', "");
}

/** The keys that an object may have. */
function keys(parts: readonly SchemaPart[], place: TypedPlace): readonly string[] {
  // The fields of a form are what is being named there.
  const free = place.path.at(-1) === "properties" && place.path.at(-2) === "schema";
  const found = parts.flatMap(({ schema: { properties, propertyNames } }) => {
    const reference = isObject(propertyNames) ? propertyNames["$ref"] : undefined;
    const named = typeof reference === "string" && !free ? namedValues(reference, place) : [];
    return [...(isObject(properties) ? Object.keys(properties) : []), ...named];
  });
  return [...new Set(found)];
}

function values(parts: readonly SchemaPart[], place: TypedPlace): readonly JsonCompletion[] {
  const words = parts.flatMap(({ schema }): readonly Json[] => {
    const { enum: allowed, type, $ref: reference } = schema;
    if ("const" in schema) return [schema["const"] as Json];
    if (Array.isArray(allowed)) return allowed as Json[];
    if (type === "boolean") return [true, false];
    return typeof reference === "string" ? namedValues(reference, place) : [];
  });
  const written = [...new Set(words.map((word) => JSON.stringify(word)))];
  if (written.length > 0)
    return written.map((label) => ({ label, insert: label, back: 0, types: [], description: null }));
  const [first, back] = beginning(parts);
  return first === ""
    ? []
    : [{ label: first, insert: first, back, types: [], description: descriptionOf(parts) }];
}

const beginnings: { readonly [type: string]: string } = { object: "{}", array: "[]", string: '""' };

/** How a value begins, and how far before its end the writer goes on. */
function beginning(parts: readonly SchemaPart[]): readonly [written: string, back: number] {
  const fixed = parts.find(({ schema }) => "const" in schema);
  if (fixed !== undefined) return [JSON.stringify(fixed.schema["const"]), 0];
  const written = beginnings[typesIn(parts)[0] ?? ""] ?? "";
  return [written, written === "" ? 0 : 1];
}
