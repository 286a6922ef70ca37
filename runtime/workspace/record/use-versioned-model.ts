import { App } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CompiledForm } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import type { RecordData } from "../../core/record.ts";
import type { FormModel } from "../../ui/form/form-model.ts";
import type { Room } from "../records/use-room.ts";
import { carriedOver } from "./carried-over.ts";

interface Held {
  readonly form: CompiledForm;
  readonly model: FormModel;
  /** What was typed into fields that a newer version does not have, in words. */
  readonly dropped: readonly string[];
}

/**
 * A form's model that goes over into a newer version of its app together with what is typed in it; what finds no field
 * there is told. `make` makes one with such values for the version of the room, and at first with what `begun` holds.
 */
export function useVersionedModel(
  { app, form }: Room,
  make: (typed: RecordData) => FormModel,
  begun: RecordData = {},
): readonly [FormModel, (model: FormModel) => void] {
  const { t, i18n } = useTranslation("record");
  const { message } = App.useApp();
  const [held, hold] = useState<Held>(() => ({ form, model: make(begun), dropped: [] }));
  let now = held;
  if (held.form !== form) {
    const { kept, dropped } = carriedOver(held.model.patch(), form);
    const said = Object.entries(dropped).map(([name, value]) => {
      const title = textIn(held.form.fields.get(name)?.title, i18n.language, app.defaultLocale);
      return `${title}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
    });
    now = { form, model: make(kept), dropped: said };
    hold(now);
  }
  useEffect(() => {
    if (held.dropped.length > 0)
      void message.warning({
        content: t("updateDropped", { fields: held.dropped.join("; ") }),
        duration: 30,
      });
  }, [held.dropped, message, t]);
  return [now.model, (model) => hold({ form, model, dropped: [] })];
}
