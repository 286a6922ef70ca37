import type { Bench, Tell } from "./bench.ts";
import { creators, every, movable, mover } from "./clients.ts";
import type { Database } from "./database.ts";
import { path, records, withInstallation, type Installation } from "./demo-installation.ts";
import { type Client, load, type Loaded } from "./load.ts";
import { median } from "./median.ts";
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
      await inTurns(tell, what, { ...sides, clients, bytes: { "1 kB": 1024, "as many bytes": text.length } });
    }
    const writes = {
      transition: ids.map((each) => mover(installation, each)),
      create: await creators(installation),
      "create with a key": await creators(installation, keyed),
    };
    const rates = new Map<string, number>();
    for (const [what, clients] of Object.entries(writes))
      rates.set(what, await inTurns(tell, what, { ...sides, clients, bytes: { "1 kB": 1024 } }));
    const share = (rates.get("create with a key") ?? 0) / (rates.get("create") ?? Number.NaN);
    tell("create with a key, of create", 100 * share, "%");
  } finally {
    await bare.stop();
  }
}

interface Compared {
  readonly address: string;
  readonly clients: readonly Client[];
  readonly bare: string;
  /** How many the bare server answers, by what that is called. */
  readonly bytes: { readonly [what: string]: number };
}

/**
 * Tells how many answers a second are given, as a part of those of the bare server just before: the median of turns, as a
 * machine has moods. The first turn warms up.
 */
async function inTurns(
  tell: Tell,
  what: string,
  { address, clients, bare, bytes }: Compared,
): Promise<number> {
  const ours: Loaded[] = [];
  const shares = new Map(Object.keys(bytes).map((name) => [name, [] as number[]]));
  for (let turn = 0; turn <= turns; turn += 1) {
    const rates: number[] = [];
    for (const size of Object.values(bytes))
      rates.push((await load(bare, every({ path: `/${String(size)}` }), seconds)).rate);
    const loaded = await load(address, clients, seconds);
    if (turn === 0) continue;
    ours.push(loaded);
    for (const [index, all] of [...shares.values()].entries())
      all.push((100 * loaded.rate) / (rates[index] ?? Number.NaN));
  }
  const rate = median(ours.map((one) => one.rate));
  tell(what, rate, "/s");
  tell(`${what}, p95`, median(ours.map(({ p95 }) => p95)), "ms");
  for (const [name, all] of shares) tell(`${what}, of bare express, ${name}`, median(all), "%");
  tell(
    `${what}, failed`,
    ours.reduce((sum, { failed }) => sum + failed, 0),
    "",
  );
  return rate;
}

/** What makes each request one that may come twice. */
const keyed = () => ({ "Idempotency-Key": crypto.randomUUID() });
