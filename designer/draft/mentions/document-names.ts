import type { FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { readAt } from "../edits/read-at.ts";
import type { DocumentNode } from "./document-nodes.ts";
import { type TemplateName, templateNames, type Within } from "./template-names.ts";

/** Every name of a field or column in a template: the body of a document or its subject; none elsewhere. */
export function documentNames(document: Json, { at, value, form }: DocumentNode): readonly TemplateName[] {
  const [list, , keyword] = at;
  if (list !== "documents" || (keyword !== "body" && keyword !== "subject")) return [];
  return typeof value === "string" ? templateNames(value, form, within(document)) : [];
}

function within(document: Json): Within {
  return ({ form, table }, name) => {
    const inner = table === null ? [name] : [table, "items", "properties", name];
    const field = readAt(document, ["forms", form, "schema", "properties", ...inner]) as unknown as
      FieldSchema | undefined;
    const target = field?.["x-form"];
    if (target !== undefined) return { form: target, table: null };
    return table === null && field?.items?.properties !== undefined ? { form, table: name } : null;
  };
}
