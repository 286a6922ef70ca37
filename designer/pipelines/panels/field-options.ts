import type { FieldSchema, FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";

/** The fields of a form to choose from, as far as they suit. */
export function fieldOptions(
  form: FormDefinition,
  titled: (text: Text) => string,
  suits: (field: FieldSchema) => boolean = () => true,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(form.schema.properties)
    .filter(([, field]) => suits(field))
    .map(([name, field]) => ({ value: name, label: titled(field.title ?? name) }));
}

/** Whether people or moves may fill in a field. */
export function isWritable(field: FieldSchema): boolean {
  return field.readOnly !== true;
}
