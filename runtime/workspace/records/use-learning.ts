import { useEffect, useSyncExternalStore } from "react";
import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { FormModel } from "../../ui/form/form-model.ts";
import { placesOf, useReferenced } from "../../ui/records/use-referenced.ts";
import { recordQuery } from "./record-queries.ts";
import type { Room } from "./use-room.ts";

/** Has a form that is being filled in know the records that are chosen in it, so that it shows what saving will make of it. */
export function useLearning(room: Room, model: FormModel): void {
  const { app, form } = room;
  const places = useSyncExternalStore(model.subscribe, () => placesIn(form, model));
  const referenced = useReferenced(app, form, places, (target, id) => recordQuery(app.name, target, id));
  useEffect(() => model.learn(referenced), [model, referenced]);
}

/** Where what is chosen anew fills something in, and what formulas read; all that was loaded, the server has computed. */
function placesIn(form: CompiledForm, model: FormModel): string {
  const reads = [...form.fields.values()].flatMap(({ formula }) =>
    (formula?.readsThrough ?? []).map(({ reference }) => reference),
  );
  const filling = [...form.fields.values()].filter(({ schema }) => schema["x-fill"] !== undefined);
  if (reads.length + filling.length === 0) return "";
  const patch = model.patch();
  if (Object.keys(patch).length === 0) return "";
  const chosen = filling.flatMap(({ name }) => (Object.hasOwn(patch, name) ? [name] : []));
  return placesOf(form, [...reads, ...chosen], model.data());
}
