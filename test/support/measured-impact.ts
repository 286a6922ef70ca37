import type { ImpactView } from "../../runtime/contract/generated/contract.ts";
import type { TestClient } from "./test-client.ts";

/** The impact of an app's draft once it is measured; `path` is the app's. */
export async function measuredImpact(
  client: TestClient,
  path: string,
  body: object = {},
): Promise<ImpactView> {
  const checked = await client.post(`${path}/draft/check`, body);
  if (checked.status !== 200) throw new Error(checked.text.slice(0, 2000));
  let impact = checked.body.impact as ImpactView;
  while (impact.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, 100));
    impact = (await client.get(`${path}/draft/impact/${impact.job ?? ""}`)).body as ImpactView;
  }
  return impact;
}
