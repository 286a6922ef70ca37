import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { Services } from "../services.ts";
import type { Place } from "./engine-context.ts";
import { loadSurroundings } from "./load-surroundings.ts";

/** What a pure step takes beside each of these records, which are there; what their formulas read is loaded at once. */
export async function contextsOf(
  services: Services,
  { app, form, actor }: Place,
  records: readonly EngineRecord[],
): Promise<(record: EngineRecord) => EngineContext> {
  const now = services.now();
  const around = { app, form, ids: records.map(({ id }) => id), datas: records.map(({ data }) => data), now };
  const surroundingsOf = await loadSurroundings(services, around);
  const { newId, matches } = services;
  return ({ id }) => ({ app, form, actor, now, surroundings: surroundingsOf(id), newId, matches });
}
