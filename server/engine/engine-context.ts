import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Services } from "../services.ts";
import { loadSurroundings } from "./load-surroundings.ts";

/** In which app and form somebody acts. */
export interface Place {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly actor: Actor;
}

/** Everything that a pure step takes beside the record, with what its formulas read loaded fresh. */
export async function engineContext(
  services: Services,
  { app, form, actor }: Place,
  id: string | null,
  datas: readonly RecordData[],
): Promise<EngineContext> {
  const now = services.now();
  const ids = id === null ? [] : [id];
  const surroundings = (await loadSurroundings(services, { app, form, ids, datas, now }))(id);
  return { app, form, actor, now, surroundings, newId: services.newId, matches: services.matches };
}
