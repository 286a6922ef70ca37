import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { TestClient } from "./test-client.ts";

/** Makes an app of a definition and publishes it, as an administrator. */
export async function publishApp(api: TestClient, definition: AppDocument): Promise<void> {
  const { name, title } = definition;
  const made = await api.post("/apps", { name, title });
  const draft = await api.get(`/apps/${name}/draft`);
  const saved = await api.put(`/apps/${name}/draft`, { definition }, draft.body.revision as number);
  const headers = { "If-Match": saved.headers.get("etag") ?? "" };
  const published = await api.send("POST", `/apps/${name}/publish`, { body: {}, headers });
  const answers = [made, draft, saved, published];
  const failed = answers.find(({ status }) => status >= 300);
  if (failed !== undefined) throw new Error(failed.text);
}
