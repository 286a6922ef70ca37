import type { EngineEvent } from "../../runtime/core/event.ts";
import { systemActor } from "../engine/system-actor.ts";
import type { EventHandler } from "../events/dispatcher.ts";
import type { Services } from "../services.ts";
import type { StoredEvent } from "../store/store.ts";
import { refreshDependents } from "./refresh-dependents.ts";

/** Events that change nothing that another record could derive from. */
const silent: ReadonlySet<EngineEvent["type"]> = new Set(["commented", "file-added", "ticked"]);

/**
 * After each change of a record, recomputes the formulas, roll-ups and scores of the records that derive from it,
 * and of those that derive from these. Repeating it changes nothing.
 */
export function refreshDerived(services: Services): EventHandler {
  async function handle({ app: name, form, record: id, actor, event }: StoredEvent): Promise<void> {
    if (silent.has(event.type)) return;
    const row = await services.store.apps.byName(name);
    const app = row === undefined ? undefined : await services.apps.current(row);
    const record =
      app?.forms.has(form) === true ? await services.store.records.get(app, form, id) : undefined;
    if (app === undefined || record === undefined) return;
    await refreshDependents(services, app, systemActor(actor), [{ record, event }]);
  }
  return { name: "refresh-derived", handle };
}
