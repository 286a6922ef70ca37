import { useEffect, useSyncExternalStore } from "react";
import type { FormModel } from "../../ui/form/form-model.ts";
import { placesRead, useReferenced } from "../../ui/records/use-referenced.ts";
import { recordQuery } from "./record-queries.ts";
import type { Room } from "./use-room.ts";

/** Has a form that is being filled in know the records that are chosen in it, so that it shows what saving will make of it. */
export function useLearning(room: Room, model: FormModel): void {
  const { app, form } = room;
  const reads = () => (isChanged(model) ? placesRead(form, model.data()) : "");
  const places = useSyncExternalStore(model.subscribe, reads);
  const referenced = useReferenced(app, form, places, (target, id) => recordQuery(app.name, target, id));
  useEffect(() => model.learn(referenced), [model, referenced]);
}

/** As it was loaded, the server has computed all. */
function isChanged(model: FormModel): boolean {
  return Object.keys(model.patch()).length > 0;
}
