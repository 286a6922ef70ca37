import type { CompiledField } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { useFieldSnapshot, useFormRoom } from "../form/form-context.ts";
import { useWords } from "../i18n/use-words.ts";

/**
 * A choice's options in the reader's language, in the order of the definition: those that are offered now, and those
 * of `chosen` that no longer are, whose label says so.
 */
export function useOptions(
  field: CompiledField,
  chosen: readonly string[],
): { value: string; label: string; color: string | undefined }[] {
  const { app, form } = useFormRoom();
  const { t, language } = useWords("form");
  const { offered } = useFieldSnapshot(field.name).state;
  // A column of a sub-form may have the name of a field.
  const now = form.fields.get(field.name) === field ? offered : null;
  return (field.schema.oneOf ?? [])
    .filter((option) => now === null || now.has(option.const) || chosen.includes(option.const))
    .map((option) => {
      const label = textIn(option.title, language, app.defaultLocale);
      const isGone = now !== null && !now.has(option.const);
      return {
        value: option.const,
        label: isGone ? t("optionGone", { option: label }) : label,
        color: option["x-color"],
      };
    });
}
