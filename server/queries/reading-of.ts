import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { Place } from "../engine/engine-context.ts";
import { loadSurroundings } from "../engine/load-surroundings.ts";
import type { Services } from "../services.ts";

/** The moment and the surroundings in which several records are shown; referenced ones are read only where time matters. */
export async function readingOf(
  services: Services,
  { app, form }: Place,
  records: readonly EngineRecord[],
): Promise<Pick<EngineContext, "app" | "form" | "now" | "surroundings">> {
  const now = services.now();
  const datas = form.volatileFields.size === 0 ? [] : records.map(({ data }) => data);
  return {
    app,
    form,
    now,
    surroundings: (await loadSurroundings(services, { app, form, ids: [], datas, now }))(null),
  };
}
