import type { Bench, Tell } from "./bench.ts";
import { creators, every, movable, mover } from "./clients.ts";
import type { Database } from "./database.ts";
import { path, records, withInstallation, type Installation } from "./demo-installation.ts";
import { type Compared, inTurns } from "./in-turns.ts";
import { onPostgres } from "./on-postgres.ts";
import { onSqlite } from "./on-sqlite.ts";
import { startProgram } from "./start-program.ts";

const seconds = 2;
const turns = 5;

/**
 * What the API serves beside a bare express, both in one run: with 1 kB, as others are compared, and with as many bytes.
 * Every write is durable before it is answered.
 */
const requestsOn = (database: Database): Bench => ({
  size: 10_000,
  run: (tell, size) =>
    withInstallation(database, size, movable, (installation, ids) => besideBare(tell, installation, ids)),
});

export const requests = requestsOn(onSqlite);
export const requestsOnPostgres = requestsOn(onPostgres);

async function besideBare(tell: Tell, installation: Installation, ids: readonly string[]): Promise<void> {
  const { product, admin, headers } = installation;
  const bare = await startProgram("bare-server.ts");
  try {
    const { body } = await admin.get(`${records}?limit=1`);
    const [{ id }] = body.records as [{ id: string }];
    const reads = {
      "get by id": `${records}/${id}`,
      "page of 50": `${records}?limit=50`,
      aggregate: `${path}/forms/opportunity/aggregate?group=_stage,currency&measure=count,sum:amount`,
    };
    const sides = { address: product.address, bare: bare.address };
    for (const [what, asked] of Object.entries(reads)) {
      const { text } = await admin.get(asked);
      const clients = every({ path: `/api${asked}`, headers });
      const bytes = { "1 kB": 1024, "as many bytes": Buffer.byteLength(text) };
      await compare(tell, what, { ...sides, clients, bytes });
    }
    const writes = {
      transition: ids.map((each) => mover(installation, each)),
      create: await creators(installation),
      "create with a key": await creators(installation, keyed),
    };
    const rates = new Map<string, number>();
    for (const [what, clients] of Object.entries(writes))
      rates.set(what, await compare(tell, what, { ...sides, clients, bytes: { "1 kB": 1024 } }));
    const share = (rates.get("create with a key") ?? 0) / (rates.get("create") ?? Number.NaN);
    tell("create with a key, of create", 100 * share, "%");
  } finally {
    await bare.stop();
  }
}

/** Tells how many answers a second are given, and as which parts of those of the bare server. */
async function compare(
  tell: Tell,
  what: string,
  sides: Pick<Compared, "address" | "clients" | "bare" | "bytes">,
): Promise<number> {
  const { rate, p95, parts, failed } = await inTurns({ ...sides, turns, seconds });
  tell(what, rate, "/s");
  tell(`${what}, p95`, p95, "ms");
  for (const [name, part] of parts) tell(`${what}, of bare express, ${name}`, part, "%");
  tell(`${what}, failed`, failed, "");
  return rate;
}

/** What makes each request one that may come twice. */
const keyed = () => ({ "Idempotency-Key": crypto.randomUUID() });
