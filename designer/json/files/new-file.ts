import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import { freshName } from "../../draft/fresh-name.ts";
import { readAt } from "../../draft/edits/read-at.ts";
import { newForm } from "../../forms/new-form.ts";
import { type AppFile, fileAt, type Folder } from "./app-files.ts";

/** Folders that files can be added to: whatever else an app holds stands in these. */
export const growing = [
  "forms",
  "automations",
  "dashboards",
  "documents",
  "examples",
] as const satisfies Folder[];

/** A folder that files can be added to. */
export type GrowingFolder = (typeof growing)[number];

/** A file to begin with, which is of the language's shape, and what is in it. */
export function newFile(
  document: AppDocument,
  folder: GrowingFolder,
  title: Text,
): { readonly file: AppFile; readonly value: Json } {
  const keysOf = (key: string) =>
    (entriesOf(readAt(document as unknown as Json, [key])) ?? []).map(([name]) => name);
  const taken = keysOf(folder);
  const stem = fileAt(folder, "").noun;
  const name = freshName(stem, taken);
  const form = keysOf("forms")[0] ?? "form";
  const roles = keysOf("roles");
  const values: { readonly [folder in GrowingFolder]: Json } = {
    forms: newForm(name, title, roles),
    automations: { name, title, form, on: { event: "manual" }, steps: [{ do: "stop" }] },
    dashboards: { name, title, tiles: [{ kind: "metric", form, at: { x: 0, y: 0, w: 3, h: 2 } }] },
    documents: { name, title, form, kind: "print", body: "\n" },
    examples: { name, form, record: { data: {} }, expect: {} },
  };
  return { file: fileAt(folder, name), value: values[folder] };
}
