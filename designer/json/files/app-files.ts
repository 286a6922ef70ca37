import { canonicalOrder } from "../../../runtime/core/definition/canonical-order.ts";
import { documentText } from "../../../runtime/core/definition/document-text.ts";
import type { DocumentDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { isObject } from "../../../runtime/core/definition/is-object.ts";
import { jsonText } from "../../../runtime/core/definition/json-text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import type { Path } from "../../draft/edits/path.ts";
import { readAt } from "../../draft/edits/read-at.ts";

/** A file of an app's folder: its path there, where in the draft its noun stands, and what it holds by the language. */
export interface AppFile {
  readonly path: string;
  /** Empty for app.json, which has what stands in no other file. */
  readonly at: Path;
  readonly noun: FileNoun;
}

/** What a file is written in. */
export type FileNoun = "app" | "form" | "automation" | "dashboard" | "document" | "example" | "demo";

/** The folders of an app: the key of the document that each holds, and what is in it. */
export const folders = {
  forms: "form",
  automations: "automation",
  dashboards: "dashboard",
  documents: "document",
  examples: "example",
  demo: "demo",
} as const satisfies { readonly [folder: string]: FileNoun };

/** A folder's name. */
export type Folder = keyof typeof folders;

/** Whether an app has a folder of this name. */
export function isFolder(name: string): name is Folder {
  return Object.hasOwn(folders, name);
}

/** The files of an app as its folder has them: app.json, the forms in their order, everything else by name. */
export function appFiles(document: Json): readonly AppFile[] {
  const files = (Object.keys(folders) as Folder[]).flatMap((folder) => {
    const names = (entriesOf(readAt(document, [folder])) ?? []).map(([name]) => name);
    if (folder !== "forms") names.sort();
    return names.map((name) => fileAt(folder, name));
  });
  return [{ path: "app.json", at: [], noun: "app" }, ...files];
}

/** The file of a name in a folder, whether it is there or not. */
export function fileAt(folder: Folder, name: string): AppFile {
  const ending = folder === "documents" ? "hbs" : "json";
  return { path: `${folder}/${name}.${ending}`, at: [folder, name], noun: folders[folder] };
}

/** The file with a path like `forms/deal.json`; undefined for one that an app's folder cannot have. */
export function fileWithPath(path: string): AppFile | undefined {
  if (path === "app.json") return { path, at: [], noun: "app" };
  const [, folder = "", name = ""] = /^([a-z]+)\/(.+)\.(?:json|hbs)$/.exec(path) ?? [];
  return isFolder(folder) ? fileAt(folder, name) : undefined;
}

/** The file in which the thing at a path of the draft is written. */
export function fileOf([folder = "", name]: Path): AppFile {
  return name !== undefined && isFolder(folder)
    ? fileAt(folder, name)
    : { path: "app.json", at: [], noun: "app" };
}

/** What a file holds in a draft, in the one order in which it is written; undefined where the draft has no such thing. */
export function fileValue(document: Json, { at, noun }: AppFile): Json | undefined {
  if (at.length > 0) {
    const value = readAt(document, at);
    return value === undefined ? undefined : canonical(value, noun);
  }
  if (!isObject(document)) return document;
  const own = Object.entries(document).filter(([key]) => !isFolder(key));
  // What is no list of forms stands in no other file: it is shown as it is, to be mended.
  const { forms: held } = document;
  const forms = Array.isArray(held) ? (entriesOf(held) ?? []).map(([name]) => name) : held;
  const app = { ...Object.fromEntries(own), ...(forms === undefined ? {} : { forms }) };
  return canonicalOrder(app, "app") as Json;
}

/** What a file of this content looks like. */
export function fileText({ noun }: AppFile, value: Json): string {
  return noun === "document" && isObject(value) && typeof value["body"] === "string"
    ? documentText(value as unknown as DocumentDefinition)
    : jsonText(value);
}

/** A value in the one order in which it is written. */
export function canonical(value: Json, noun: FileNoun): Json {
  if (noun !== "demo") return canonicalOrder(value, noun) as Json;
  return Array.isArray(value) ? value.map((record) => canonicalOrder(record, "demo") as Json) : value;
}
