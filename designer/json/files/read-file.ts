import { isObject } from "../../../runtime/core/definition/is-object.ts";
import { readDocument } from "../../../runtime/core/definition/read-document.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Problem } from "../../../runtime/core/problem/problem.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import { readAt } from "../../draft/edits/read-at.ts";
import { shapeMistakes } from "../schema/shape-mistakes.ts";
import { type JsonMistake, readJsonText } from "../../../runtime/core/json-text/read-json-text.ts";
import { type AppFile, canonical, fileValue, folders } from "./app-files.ts";

/** Why a file that is sound in itself has no place in the draft. */
export type Misplaced = "front" | "forms" | "apart" | "app-name" | "name-taken" | "too-large";

/**
 * What a text says of its file: the value that the draft takes; or where it is no JSON, where it is not of the
 * language's shape, or why it has no place. Only a `value` ever reaches the draft.
 */
export type FileRead =
  | { readonly value: Json }
  | { readonly mistake: JsonMistake }
  | { readonly shape: readonly Problem[] }
  | { readonly misplaced: Misplaced; readonly pointer: string };

/** As large as a whole app may be, in characters. */
const largest = 8 * 1024 * 1024;

/** Reads what somebody has typed in a file, for the draft that it belongs to. Nothing in it is trusted. */
export function readFile(document: Json, file: AppFile, text: string): FileRead {
  if (text.length > largest) return { misplaced: "too-large", pointer: "" };
  if (file.noun === "document") {
    const read = readDocument(text);
    return read === null ? { misplaced: "front", pointer: "" } : readValue(document, file, read as Json);
  }
  const { mistake } = readJsonText(text);
  return mistake === null ? readValue(document, file, JSON.parse(text) as Json) : { mistake };
}

function readValue(document: Json, file: AppFile, value: Json): FileRead {
  const shape = shapeMistakes(file.noun, value);
  if (shape.length > 0) return { shape };
  const placed = file.noun === "app" ? appPlace(document, value) : namePlace(document, file, value);
  return placed ?? { value: canonical(value, file.noun) };
}

/** The app keeps its name, and says of its forms only in which order they are offered. */
function appPlace(document: Json, value: Json): FileRead | null {
  const app = value as { readonly [key: string]: Json };
  const known = fileValue(document, { path: "app.json", at: [], noun: "app" }) as typeof app;
  const apart = Object.keys(folders).find((folder) => folder !== "forms" && folder in app);
  if (apart !== undefined) return { misplaced: "apart", pointer: `/${apart}` };
  if (app["name"] !== known["name"]) return { misplaced: "app-name", pointer: "/name" };
  const names = (list: Json | undefined) => JSON.stringify(Array.isArray(list) ? list.toSorted() : null);
  return names(app["forms"]) === names(known["forms"]) ? null : { misplaced: "forms", pointer: "/forms" };
}

function namePlace(document: Json, { at, noun }: AppFile, value: Json): FileRead | null {
  const [folder = "", name] = at;
  if (noun === "demo" || !isObject(value) || value["name"] === name) return null;
  const taken = (entriesOf(readAt(document, [folder])) ?? []).some(([key]) => key === value["name"]);
  return taken ? { misplaced: "name-taken", pointer: "/name" } : null;
}
