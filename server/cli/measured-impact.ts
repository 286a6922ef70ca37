import { setTimeout as wait } from "node:timers/promises";
import type { ImpactView } from "../../runtime/contract/generated/contract.ts";
import type { Asked } from "./api.ts";
import type { Work } from "./command.ts";

const aSecond = 1000;

/**
 * Waits until what a check would do to live records is measured. A measuring that the server no longer knows, since it
 * was started anew meanwhile, counts as cancelled.
 */
export async function measuredImpact(
  { api }: Pick<Work, "api">,
  app: string,
  begun: ImpactView,
): Promise<Asked<ImpactView>> {
  let impact = begun;
  while (impact.state === "running" && impact.job !== null) {
    await wait(aSecond);
    const asked = await api.get<ImpactView>(`/apps/${app}/draft/impact/${impact.job}`);
    if (!asked.ok && asked.status === 404 && !asked.foreign) {
      return { ok: true, body: { ...impact, state: "cancelled" } };
    }
    if (!asked.ok) return asked;
    impact = asked.body;
  }
  return { ok: true, body: impact };
}
