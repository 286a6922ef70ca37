import { useEffect, useState } from "react";
import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { RecordData } from "../../core/record.ts";
import type { FormModel } from "../../ui/form/form-model.ts";
import type { Room } from "../records/use-room.ts";
import { carriedOver } from "./carried-over.ts";
import { useDroppedWords } from "./use-dropped-words.ts";

interface Held {
  readonly form: CompiledForm;
  readonly model: FormModel;
  /** What was typed into fields that a newer version does not have, and the form that had them. */
  readonly dropped: { readonly from: CompiledForm; readonly data: RecordData } | null;
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
  const tellDropped = useDroppedWords(app.defaultLocale);
  const [held, hold] = useState<Held>(() => ({ form, model: make(begun), dropped: null }));
  let now = held;
  if (held.form !== form) {
    const { kept, dropped } = carriedOver(held.model.patch(), form);
    now = { form, model: make(kept), dropped: { from: held.form, data: dropped } };
    hold(now);
  }
  useEffect(() => {
    if (held.dropped !== null) tellDropped(held.dropped.from, held.dropped.data);
  }, [held.dropped, tellDropped]);
  return [now.model, (model) => hold({ form, model, dropped: null })];
}
