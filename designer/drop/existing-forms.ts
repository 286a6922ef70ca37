import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { foldText } from "../../runtime/core/fields/fold.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import type { ExistingTarget } from "../../runtime/core/guess/guess.ts";

/** A way to refer to the records of a form that an app has already, in words. */
export interface ExistingKey extends ExistingTarget {
  readonly title: string;
  /** The title of the field by which records are meant; null for what they are called. */
  readonly field: string | null;
}

const naming = new Set(["text", "email", "phone", "url", "integer", "serial"]);

/** Every way to refer to the records of an app's forms: by what they are called, and by each field that tells them apart. */
export function existingForms(
  { forms, defaultLocale }: Pick<AppDocument, "forms" | "defaultLocale">,
  locale: string,
): readonly ExistingKey[] {
  return forms.flatMap(({ name: form, title, schema }): readonly ExistingKey[] => {
    const titled = textIn(title, locale, defaultLocale) || form;
    const unique = Object.entries(schema.properties).filter(([, field]) => {
      const kind = kindNameOf(field);
      return kind !== undefined && naming.has(kind) && (field["x-unique"] === true || kind === "serial");
    });
    return [
      { form, by: null, title: titled, field: null },
      ...unique.map(([by, field]) => ({
        ...{ form, by, title: titled },
        field: textIn(field.title ?? by, locale, defaultLocale),
      })),
    ];
  });
}

/** The first of them whose form is called as a column is, or whose name the column's begins with. */
export function calledLike(keys: readonly ExistingKey[], header: string): ExistingKey | undefined {
  const column = foldText(header.replaceAll(/[\s_-]+/g, ""));
  const names = ({ form, title }: ExistingKey) =>
    [form, title].map((name) => foldText(name.replaceAll(/[\s_-]+/g, "")).replace(/s$/, ""));
  return keys.find((key) => names(key).some((name) => name !== "" && column.startsWith(name)));
}
