import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";

function typeName(form: string): string {
  return form.replace(/(^|-)([a-z0-9])/g, (_whole, _dash, letter: string) => letter.toUpperCase());
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The schema as the generator reads best: options as an enumeration, and titles, which would become names, in words. */
function readable(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(readable);
  if (!isObject(schema)) return schema;
  const { title, description, oneOf, properties, items, ...rest } = schema;
  const words = [title, description].filter((text) => typeof text === "string" && text !== "").join(": ");
  const options = Array.isArray(oneOf)
    ? oneOf.flatMap((one: Json) => (isObject(one) ? [one["const"] ?? null] : []))
    : null;
  return {
    ...rest,
    ...(words !== "" && { description: words }),
    ...(options !== null && { enum: options }),
    ...(isObject(properties) && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, readable(one)])),
    }),
    ...(items !== undefined && { items: readable(items) }),
  };
}

function plainSchema(app: CompiledApp, form: CompiledForm): JSONSchema {
  const context = { locale: app.defaultLocale, defaultLocale: app.defaultLocale, kindOf };
  const plain = (schema: FieldSchema) => readable(kindOf(schema).plainSchema(schema, context)) as JSONSchema;
  return {
    title: typeName(form.name),
    description: textIn(form.definition.title, app.defaultLocale),
    type: "object",
    additionalProperties: false,
    required: [...form.required],
    properties: Object.fromEntries([...form.fields].map(([name, { schema }]) => [name, plain(schema)])),
  };
}

/** TypeScript types of the records of an app: one interface a form. */
export async function appTypes(app: CompiledApp): Promise<string> {
  const forms = await Promise.all(
    [...app.forms.values()].map((form) => {
      const schema = plainSchema(app, form);
      const options = { bannerComment: "", additionalProperties: false, ignoreMinAndMaxItems: true };
      return compile(schema, typeName(form.name), options);
    }),
  );
  return `/* Types of the records of ${app.name}, version ${String(app.version)}. */\n\n${forms.join("\n")}`;
}
