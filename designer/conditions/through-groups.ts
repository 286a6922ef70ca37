import type {
  AppDocument,
  FieldSchema,
  FormDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import type { FieldChoice } from "./field-choices.ts";
import { pathText, throughPaths } from "./through-paths.ts";

/** What a form can read through one of its references; the values are texts of paths. */
interface ThroughGroup {
  readonly title: string;
  readonly fields: readonly FieldChoice[];
}

/** What a form can read through each of its references, as far as it suits, in words. */
export function throughGroups(
  forms: AppDocument["forms"],
  form: FormDefinition,
  titled: (text: Text) => string,
  suits?: (field: FieldSchema) => boolean,
): readonly ThroughGroup[] {
  const { properties } = form.schema;
  const groups = new Map<string, FieldChoice[]>();
  for (const path of throughPaths(forms, form, suits)) {
    const target = forms.find(({ name }) => name === properties[path.reference]?.["x-form"]);
    const label = titled(target?.schema.properties[path.field]?.title ?? path.field);
    const fields = groups.get(path.reference) ?? [];
    fields.push({ value: pathText(path), label });
    groups.set(path.reference, fields);
  }
  return [...groups].map(([name, fields]) => ({ title: titled(properties[name]?.title ?? name), fields }));
}
