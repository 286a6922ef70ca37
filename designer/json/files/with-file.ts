import type { Json, JsonObject } from "../../../runtime/core/json.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import { readAt } from "../../draft/edits/read-at.ts";
import { type AppFile, isFolder } from "./app-files.ts";

/** The document in which a file holds this value; undefined takes the file away. Everything else is as it was. */
export function withFile(document: Json, { at, noun }: AppFile, value: Json | undefined): Json {
  const [folder = "", name = ""] = at;
  const app = document as JsonObject;
  if (noun === "app") return withOwn(app, value as JsonObject);
  const former = app[folder];
  const entries = entriesOf(former) ?? [];
  const index = entries.findIndex(([key]) => key === name);
  const place = index < 0 ? entries.length : index;
  const added = value === undefined ? [] : [[name, value] as const];
  const next = entries.toSpliced(place, index < 0 ? 0 : 1, ...added);
  const folded = noun === "demo" ? Object.fromEntries(next) : next.map(([, item]) => item);
  const { [folder]: _, ...rest } = app;
  if (next.length === 0 && folder !== "forms") return rest;
  return former === undefined ? { ...rest, [folder]: folded } : { ...app, [folder]: folded };
}

function withOwn(app: JsonObject, own: JsonObject): Json {
  const { forms: names, ...keys } = own;
  const forms = (Array.isArray(names) ? names : []).map(
    (name) => readAt(app, ["forms", String(name)]) ?? name,
  );
  const apart = Object.entries(app).filter(([key]) => isFolder(key) && key !== "forms");
  return { ...keys, forms, ...Object.fromEntries(apart) };
}
