import { isObject } from "../../../runtime/core/definition/is-object.ts";
import { resolveSchema, type SchemaPart } from "../../../runtime/core/definition/resolve-schema.ts";
import type { FileNoun } from "../files/app-files.ts";

const apart: ReadonlySet<string> = new Set(["automations", "dashboards", "documents", "examples", "demo"]);

/**
 * What the language says of a whole file: of its noun; of app.json that it names its forms and leaves to their own files
 * what has some; of demo data that it is a list of records.
 */
export function fileSchema(noun: FileNoun): SchemaPart {
  if (noun === "demo") return { noun, schema: { type: "array", items: { $ref: "demo.json" } } };
  const part = resolveSchema(noun, noun);
  return noun === "app" ? appFile(part) : part;
}

function appFile({ schema, noun }: SchemaPart): SchemaPart {
  const all = isObject(schema["properties"]) ? schema["properties"] : {};
  const { forms, ...own } = Object.fromEntries(Object.entries(all).filter(([key]) => !apart.has(key)));
  const names = {
    ...(isObject(forms) ? forms : {}),
    items: { type: "string", $ref: "name.json#/$defs/name" },
  };
  return { noun, schema: { ...schema, properties: { ...own, forms: names } } };
}
