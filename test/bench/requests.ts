import type { Bench, Tell } from "./bench.ts";
import { creators, every, movable, mover } from "./clients.ts";
import { path, records, withInstallation, type Installation } from "./demo-installation.ts";
import { load } from "./load.ts";
import { withInstallationOnPostgres } from "./postgres-installation.ts";
import { startProgram } from "./start-program.ts";

const seconds = 5;

/**
 * What the API serves beside a bare express, both in one run: with 1 kB, as others are compared, and with as many bytes.
 * Every write is durable before it is answered.
 */
export const requests: Bench = {
  size: 10_000,
  run: (tell, size) =>
    withInstallation(size, movable, (installation, ids) => besideBare(tell, installation, ids)),
};

/** The same with the data on PostgreSQL. */
export const requestsOnPostgres: Bench = {
  size: 10_000,
  run: (tell, size) =>
    withInstallationOnPostgres(size, movable, (installation, ids) => besideBare(tell, installation, ids)),
};

async function besideBare(tell: Tell, installation: Installation, ids: readonly string[]): Promise<void> {
  const { product, admin } = installation;
  const bare = await startProgram("bare-server.ts");
  try {
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
  } finally {
    await bare.stop();
  }
}

/** What makes each request one that may come twice. */
const keyed = () => ({ "Idempotency-Key": crypto.randomUUID() });
