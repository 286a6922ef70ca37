import type { VersionList, VersionView } from "../../runtime/contract/generated/contract.ts";
import type { Asked } from "./api.ts";
import type { Work } from "./command.ts";

/** The version of an app that is published; null before the first. */
export async function publishedVersion(
  { api }: Pick<Work, "api">,
  app: string,
): Promise<Asked<VersionView | null>> {
  const listed = await api.get<VersionList>(`/apps/${app}/versions`);
  if (!listed.ok) return listed;
  const numbers = listed.body.versions.map(({ version }) => version);
  if (numbers.length === 0) return { ok: true, body: null };
  return api.get<VersionView>(`/apps/${app}/versions/${String(Math.max(...numbers))}`);
}
