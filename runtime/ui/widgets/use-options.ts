import { useTranslation } from "react-i18next";
import type { CompiledField } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { useFormRoom } from "../form/form-context.ts";

/** A choice's options in the reader's language, in the order of the definition. */
export function useOptions(
  field: CompiledField,
): { value: string; label: string; color: string | undefined }[] {
  const { app } = useFormRoom();
  const { i18n } = useTranslation();
  return (field.schema.oneOf ?? []).map((option) => ({
    value: option.const,
    label: textIn(option.title, i18n.language, app.defaultLocale),
    color: option["x-color"],
  }));
}
