import type { TestClient } from "../support/test-client.ts";
import type { Bench } from "./bench.ts";
import { path, records, type Installation, withInstallation } from "./demo-installation.ts";
import { type Client, load } from "./load.ts";
import { startProgram } from "./start-program.ts";

const connections = 32;
const seconds = 5;
const activities = `${path}/forms/activity/records`;

/**
 * What the API serves beside a bare express, both in one run: with 1 kB, as others are compared, and with as many bytes.
 * Every write is durable before it is answered.
 */
export const requests: Bench = {
  size: 10_000,
  async run(tell, size) {
    const bare = await startProgram("bare-server.ts");
    try {
      await withInstallation(size, movable, async (installation, ids) => {
        const { product, admin } = installation;
        const bareRate = async (bytes: number) =>
          (await load(bare.address, every({ path: `/${String(bytes)}` }), seconds)).rate;
        const kilobyte = await bareRate(1024);
        tell("bare express, 1 kB", kilobyte, "/s");

        const { body } = await admin.get(`${records}?limit=1`);
        const [{ id }] = body.records as [{ id: string }];
        const reads = {
          "get by id": `${records}/${id}`,
          "page of 50": `${records}?limit=50`,
          aggregate: `${path}/forms/opportunity/aggregate?group=_stage,currency&measure=count,sum:amount`,
        };
        for (const [what, asked] of Object.entries(reads)) {
          const { text } = await admin.get(asked);
          const clients = every({ path: `/api${asked}`, headers: installation.headers });
          const { rate, p95, failed } = await load(product.address, clients, seconds);
          tell(what, rate, "/s");
          tell(`${what}, p95`, p95, "ms");
          tell(`${what}, of bare express, 1 kB`, (100 * rate) / kilobyte, "%");
          tell(`${what}, of bare express, as many bytes`, (100 * rate) / (await bareRate(text.length)), "%");
          tell(`${what}, failed`, failed, "");
        }
        const writes = {
          transition: ids.map((each) => mover(installation, each)),
          create: await creators(installation),
          "create with a key": await creators(installation, keyed),
        };
        const rates = new Map<string, number>();
        for (const [what, clients] of Object.entries(writes)) {
          const { rate, p95, failed } = await load(product.address, clients, seconds);
          rates.set(what, rate);
          tell(what, rate, "/s");
          tell(`${what}, p95`, p95, "ms");
          tell(`${what}, of bare express, 1 kB`, (100 * rate) / kilobyte, "%");
          tell(`${what}, failed`, failed, "");
        }
        const share = (rates.get("create with a key") ?? 0) / (rates.get("create") ?? Number.NaN);
        tell("create with a key, of create", 100 * share, "%");
      });
    } finally {
      await bare.stop();
    }
  },
};

function every(asked: { readonly path: string; readonly headers?: Record<string, string> | undefined }) {
  const client: Client = {
    next: () => ({ path: asked.path, ...(asked.headers && { headers: asked.headers }) }),
    heard: (status) => status === 200,
  };
  return Array.from({ length: connections }, () => client);
}

/** As many records as there are connections that can go to and fro between two stages. */
async function movable(admin: TestClient): Promise<readonly string[]> {
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
function mover({ headers }: Installation, id: string): Client {
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

/** What makes each request one that may come twice. */
const keyed = () => ({ "Idempotency-Key": crypto.randomUUID() });

async function creators(
  { admin, headers }: Installation,
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
