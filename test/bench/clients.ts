import type { TestClient } from "../support/test-client.ts";
import { path, records, type SignedIn } from "./demo-installation.ts";
import type { Client } from "./load.ts";

/** How many ask at once. */
export const connections = 32;
const activities = `${path}/forms/activity/records`;

/** As many clients as there are connections that ask for the same over and over. */
export function every(asked: {
  readonly path: string;
  readonly headers?: Record<string, string> | undefined;
}) {
  const client: Client = {
    next: () => ({ path: asked.path, ...(asked.headers && { headers: asked.headers }) }),
    heard: (status) => status === 200,
  };
  return Array.from({ length: connections }, () => client);
}

/** As many records as there are connections that can go to and fro between two stages. */
export async function movable(admin: TestClient): Promise<readonly string[]> {
  const filter = encodeURIComponent(JSON.stringify({ properties: { _stage: { const: "needs-analysis" } } }));
  const { body } = await admin.get(`${records}?limit=1&filter=${filter}`);
  const data = typed(body.records);
  const ids: string[] = [];
  for (let made = 0; made < connections; made += 1) {
    const copy = await created(admin, records, { ...data, name: `To and fro ${String(made)}` });
    const day = new Date().toISOString().slice(0, 10);
    await created(admin, activities, { subject: "Call", opportunity: copy.id, type: "call", date: day });
    ids.push(copy.id);
  }
  return ids;
}

/** What somebody typed of the first of some records, without what the product fills in. */
function typed(found: unknown): Record<string, unknown> {
  const [{ data }] = found as [{ data: Record<string, unknown> }];
  const own = ["code", "expectedRevenue", "lastActivity", "nextActivity", "activityCount", "openProblems"];
  return Object.fromEntries(Object.entries(data).filter(([field]) => !own.includes(field)));
}

async function created(admin: TestClient, at: string, data: object): Promise<{ readonly id: string }> {
  const answer = await admin.post(at, { data });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as { id: string };
}

/** Moves its record to and fro. */
export function mover({ headers }: Pick<SignedIn, "headers">, id: string): Client {
  let [stage, revision] = ["lead-identification", 0];
  return {
    next() {
      // The first answer tells where it is.
      if (revision === 0) return { path: `/api${records}/${id}`, headers };
      const name = stage === "needs-analysis" ? "back-to-identification" : "analyse";
      return {
        method: "POST",
        path: `/api${records}/${id}/transitions/${name}`,
        headers: { ...headers, "If-Match": `"${String(revision)}"` },
        body: JSON.stringify({ data: {}, comment: "To and fro" }),
      };
    },
    heard(status, text) {
      if (status !== 200) return false;
      ({ stage, revision } = JSON.parse(text) as { stage: string; revision: number });
      return true;
    },
  };
}

/** As many clients that make records. */
export async function creators(
  { admin, headers }: SignedIn,
  more: () => Record<string, string> = () => ({}),
): Promise<readonly Client[]> {
  const { body } = await admin.get(`${records}?limit=1`);
  const data = typed(body.records);
  const client: Client = {
    next: () => ({
      method: "POST",
      path: `/api${records}`,
      headers: { ...headers, ...more() },
      body: JSON.stringify({ data: { ...data, name: "One more" } }),
    }),
    heard: (status) => status === 201,
  };
  return Array.from({ length: connections }, () => client);
}
