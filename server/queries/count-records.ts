import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { Services } from "../services.ts";

/** How many live records each form of an app has. */
export async function countRecords(
  services: Services,
  app: CompiledApp,
): Promise<{ readonly [form: string]: number }> {
  const at = { now: services.now(), timeZone: app.timeZone, actor: null };
  const counted = [...app.forms.keys()].map(async (form) => {
    const query = { app, form, where: null, at, search: null, trashed: false };
    return [form, await services.store.records.count(query)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}
