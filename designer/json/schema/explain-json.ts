import type { FileNoun } from "../files/app-files.ts";
import { placeInText } from "../text/place-in-text.ts";
import { rangeInText, type TextRange } from "../text/range-in-text.ts";
import { readJsonText } from "../../../runtime/core/json-text/read-json-text.ts";
import { valueInText } from "../text/value-in-text.ts";
import { descriptionOf, typesIn } from "./schema-words.ts";
import { schemasAt } from "./schemas-at.ts";

/** What the language says of a place in a text. */
export interface JsonExplanation extends TextRange {
  /** The way to it in the noun. */
  readonly path: readonly (string | number)[];
  readonly types: readonly string[];
  /** The words that are allowed there; empty where others are. */
  readonly allowed: readonly string[];
  readonly description: string | null;
  /** Nothing executes it yet. */
  readonly experimental: boolean;
}

/** What the key or the value at a position means; null between them, and where the language knows nothing. */
export function explainJson(text: string, position: number, noun: FileNoun): JsonExplanation | null {
  const read = readJsonText(text);
  const place = placeInText(read, position);
  if (place === null || place.from === place.to) return null;
  const written = text.slice(place.from, place.to).replaceAll('"', "");
  const path = place.part === "key" ? [...place.path, written] : place.path;
  const parts = schemasAt(noun, valueInText(text, read.root), path);
  if (parts.length === 0) return null;
  const allowed = parts.flatMap(({ schema }): readonly unknown[] =>
    "const" in schema ? [schema["const"]] : Array.isArray(schema["enum"]) ? schema["enum"] : [],
  );
  return {
    ...rangeInText(read.root, path),
    path,
    types: typesIn(parts),
    allowed: [...new Set(allowed.map(String))],
    description: descriptionOf(parts),
    experimental: parts.some(({ schema }) => schema["x-experimental"] === true),
  };
}
