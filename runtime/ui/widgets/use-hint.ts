import type { CompiledField } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { useFormRoom } from "../form/form-context.ts";
import { useWords } from "../i18n/use-words.ts";

/** What stands in a field's input while it is empty, for its `placeholder`; without words of its own, `otherwise`. */
export function useHint({ schema }: CompiledField, otherwise?: string): { readonly placeholder?: string } {
  const { app } = useFormRoom();
  const { language } = useWords();
  const own = textIn(schema["x-placeholder"], language, app.defaultLocale);
  const placeholder = own === "" ? otherwise : own;
  return placeholder === undefined ? {} : { placeholder };
}
