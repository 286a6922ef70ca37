import { canonicalApp } from "./canonical-app.ts";
import { documentText } from "./document-text.ts";
import type { AppDocument } from "./generated/definition.ts";
import { jsonText } from "./json-text.ts";

/** The files of an app by their path in its folder; equal apps give equal bytes. */
export function toFolder(app: AppDocument): Map<string, string> {
  const { forms, automations, dashboards, documents, examples, demo, ...own } = canonicalApp(app);
  const files = new Map([["app.json", jsonText({ ...own, forms: forms.map(({ name }) => name) })]]);
  for (const [folder, nouns] of Object.entries({ forms, automations, dashboards, examples }))
    for (const noun of nouns ?? []) files.set(`${folder}/${noun.name}.json`, jsonText(noun));
  for (const document of documents ?? []) files.set(`documents/${document.name}.hbs`, documentText(document));
  for (const [form, records] of Object.entries(demo ?? {})) files.set(`demo/${form}.json`, jsonText(records));
  return files;
}
