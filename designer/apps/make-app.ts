import type { AppSummary, DraftView } from "../../runtime/contract/generated/contract.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { publishAtLast } from "../publish/publish-at-last.ts";

/** The app is there, but not published: what is missing, in sentences. */
export class NotPublished extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join(" "));
    this.name = "NotPublished";
    this.reasons = reasons;
  }
}

/**
 * Makes a new app of a definition with a name and a title of its own, and publishes it where that is wanted. `made` says
 * that a former try has made it already. Throws `NotPublished` where only a later step failed, `HttpProblem` otherwise.
 */
export async function makeApp(
  definition: JsonObject,
  { made = false, publish = true }: { readonly made?: boolean; readonly publish?: boolean } = {},
): Promise<void> {
  const { name, title } = definition;
  if (!made) await request<AppSummary>("/apps", { method: "POST", body: { name, title } });
  const path = `/apps/${encodeURIComponent(String(name))}`;
  try {
    const { revision } = await request<DraftView>(`${path}/draft`);
    const body = { definition };
    const saved = await request<DraftView>(`${path}/draft`, { method: "PUT", body, revision });
    if (!publish) return;
    await publishAtLast(String(name), saved, {});
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const reasons = error.problems.map(({ message }) => message);
    throw new NotPublished(reasons.length > 0 ? reasons : [error.message]);
  }
}
