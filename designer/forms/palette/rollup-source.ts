import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";

/** A form with a reference that leads to `form`, with the field's name: what a roll-up can sum up. */
export function rollupSource(
  { forms }: AppDocument,
  form: string,
): { readonly form: string; readonly via: string } | undefined {
  for (const { name, schema } of forms) {
    const via = Object.entries(schema.properties).find(
      ([, field]) => field.format === "reference" && field["x-form"] === form,
    );
    if (via !== undefined) return { form: name, via: via[0] };
  }
  return undefined;
}
