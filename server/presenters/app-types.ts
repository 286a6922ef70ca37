import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { formSchema } from "./form-schema.ts";

function typeName(form: string): string {
  return form.replace(/(^|-)([a-z0-9])/g, (_whole, _dash, letter: string) => letter.toUpperCase());
}

function plainSchema(app: CompiledApp, form: CompiledForm): JSONSchema {
  return {
    title: typeName(form.name),
    type: "object",
    additionalProperties: false,
    required: [...form.required],
    ...(formSchema(app, form) as Pick<JSONSchema, "description" | "properties">),
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
