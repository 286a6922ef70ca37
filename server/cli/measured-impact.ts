import { setTimeout as wait } from "node:timers/promises";
import type { ImpactView } from "../../runtime/contract/generated/contract.ts";
import type { Asked } from "./api.ts";
import type { Work } from "./command.ts";

const aSecond = 1000;

/** Waits until what a check would do to live records is measured. */
export async function measuredImpact(
  { api }: Pick<Work, "api">,
  app: string,
  begun: ImpactView,
): Promise<Asked<ImpactView>> {
  let impact = begun;
  while (impact.state === "running" && impact.job !== null) {
    await wait(aSecond);
    const asked = await api.get<ImpactView>(`/apps/${app}/draft/impact/${impact.job}`);
    if (!asked.ok) return asked;
    impact = asked.body;
  }
  return { ok: true, body: impact };
}
