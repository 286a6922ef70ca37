import type { FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import { fullLayout, sectionsOf } from "../../forms/layout/full-layout.ts";
import { placeField, wholeLayout } from "../../forms/layout/layout-edits.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { formOf } from "../form-of.ts";
import type { Step } from "../step.ts";

/** Adds a field to a form, at a place of its layout; without a place, at the end of its last section. */
export function addField(
  document: Json,
  form: string,
  name: string,
  schema: FieldSchema,
  to?: { readonly section: string; readonly before: string | null },
): Step {
  const definition = formOf(document, form);
  const last = sectionsOf(fullLayout(definition)).at(-1)?.section ?? "main";
  const { section, before } = to ?? { section: last, before: null };
  return {
    label: { verb: "add", noun: "field", title: schema.title ?? name },
    edits: [
      ...wholeLayout(definition),
      {
        do: "insert",
        at: ["forms", form, "schema", "properties", name],
        value: schema as unknown as Json,
        before: null,
      },
      ...placeField(definition, name, section, before),
    ],
  };
}
