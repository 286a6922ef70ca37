import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";

/** System fields that a view can show. */
const system = [
  "_stage",
  "_stageSince",
  "_score",
  "_grade",
  "_probability",
  "_owner",
  "_createdAt",
  "_updatedAt",
] as const;

/** A field's name with what it is called. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** The fields of a form that a view can show, its own first; `systemTitle` names the system's. */
export function fieldOptions(
  form: FormDefinition,
  locale: string,
  defaultLocale: string,
  systemTitle: (name: (typeof system)[number]) => string,
): readonly FieldOption[] {
  const own = Object.entries(form.schema.properties).map(([value, { title }]) => ({
    value,
    label: textIn(title ?? value, locale, defaultLocale),
  }));
  const staged = (form.pipelines ?? []).length > 0;
  const always = new Set(["_owner", "_createdAt", "_updatedAt"]);
  const offered = system.filter((name) => staged || always.has(name));
  return [...own, ...offered.map((value) => ({ value, label: systemTitle(value) }))];
}
