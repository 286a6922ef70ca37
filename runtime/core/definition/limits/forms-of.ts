import { isObject } from "../is-object.ts";

/** The forms of a document that may have any shape, as far as it has some. */
export function formsOf(document: unknown): readonly { form: unknown; pointer: string }[] {
  const forms = isObject(document) ? document["forms"] : undefined;
  return Array.isArray(forms)
    ? forms.map((form: unknown, index) => ({ form, pointer: `/forms/${index}` }))
    : [];
}
