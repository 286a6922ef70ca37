import { App } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledForm } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import type { RecordData } from "../../core/record.ts";

/** Tells what was typed into fields that the app does not have any more, so that it can be put elsewhere. */
export function useDroppedWords(defaultLocale: string): (form: CompiledForm, dropped: RecordData) => void {
  const { t, i18n } = useTranslation("record");
  const { message } = App.useApp();
  return useCallback(
    (form, dropped) => {
      const said = Object.entries(dropped).map(([name, value]) => {
        const title = textIn(form.fields.get(name)?.title, i18n.language, defaultLocale);
        return `${title}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
      });
      if (said.length === 0) return;
      void message.warning({
        // Told once, however often it is met.
        key: "fields-gone",
        content: t("updateDropped", { fields: said.join("; ") }),
        duration: 30,
      });
    },
    [i18n, defaultLocale, message, t],
  );
}
