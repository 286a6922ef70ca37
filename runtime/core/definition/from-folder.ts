import type { JsonObject } from "../json.ts";
import { mistakeInJson } from "../json-text/mistake-in-json.ts";
import type { DefinitionCode } from "../problem/definition-messages.ts";
import type { Problem } from "../problem/problem.ts";
import { definitionProblem } from "./definition-problem.ts";
import { filePlace } from "./file-place.ts";
import { isObject } from "./is-object.ts";
import { readDocument } from "./read-document.ts";

/** The document of a folder for `parseApp`, or every problem of its files; `params.path` says which file. */
export type FolderResult =
  | { readonly document: unknown; readonly problems: readonly [] }
  | { readonly document: null; readonly problems: readonly Problem[] };

const lists = ["automations", "dashboards", "documents", "examples"] as const;

/**
 * Puts the files of an app's folder together as one document. Paths are names to look up, never followed: whatever
 * has no place in an app is a problem, but for a README.md.
 */
export function fromFolder(files: ReadonlyMap<string, string>): FolderResult {
  const problems: Problem[] = [];
  const refuse = (code: DefinitionCode, path: string, more: JsonObject = {}) => {
    problems.push(definitionProblem(code, "", { path, ...more }));
  };

  const nouns = new Map<string, Map<string, unknown>>();
  for (const [file, text] of files) {
    if (file === "app.json" || file === "README.md") continue;
    const place = filePlace(file);
    if (place === null) {
      refuse("definition-file-unexpected", file.slice(0, 200));
      continue;
    }
    const { folder, name } = place;
    const noun = folder === "documents" ? readDocument(text) : readJson(text);
    if (noun === null && folder === "documents") refuse("definition-front-matter", file);
    else if (noun === null) refuse("definition-file-json", file, whyNoJson(text));
    else if (folder !== "demo" && isObject(noun) && noun["name"] !== name && typeof noun["name"] === "string")
      refuse("definition-file-name", file, { name: noun["name"].slice(0, 80) });
    nouns.set(folder, (nouns.get(folder) ?? new Map<string, unknown>()).set(name, noun));
  }

  const text = files.get("app.json");
  const app = text === undefined ? null : readJson(text);
  if (!isObject(app)) {
    if (text === undefined) refuse("definition-file-missing", "app.json");
    else refuse("definition-file-json", "app.json", whyNoJson(text));
    return { document: null, problems };
  }
  const forms = nouns.get("forms") ?? new Map<string, unknown>();
  const names: readonly unknown[] = Array.isArray(app["forms"]) ? app["forms"] : [];
  for (const name of names)
    if (!forms.has(String(name)))
      refuse("definition-file-missing", `forms/${String(name).slice(0, 80)}.json`);
  for (const name of forms.keys())
    if (!names.includes(name)) refuse("definition-file-unexpected", `forms/${name}.json`);
  if (problems.length > 0) return { document: null, problems };

  const demo = nouns.get("demo");
  const document = {
    ...app,
    forms: names.map((name) => forms.get(String(name))),
    ...Object.fromEntries(
      lists.flatMap((folder) => {
        const found = nouns.get(folder);
        return found ? [[folder, [...found].sort(byName).map(([, noun]) => noun)]] : [];
      }),
    ),
    ...(demo && { demo: Object.fromEntries([...demo].sort(byPlace(names))) }),
  };
  return { document, problems: [] };
}

/** Null for what is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Where the text stops being JSON, or that it is JSON and no object. */
function whyNoJson(text: string): JsonObject {
  try {
    JSON.parse(text);
    return { expected: "object" };
  } catch {
    return { ...mistakeInJson(text) };
  }
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function byPlace(names: readonly unknown[]) {
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return (a: [string, unknown], b: [string, unknown]) => place(a[0]) - place(b[0]) || byName(a, b);
}
