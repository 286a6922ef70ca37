import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { type FaultyProduct, faultSite } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";
import { type PostgresServer, startPostgres } from "../support/start-postgres.ts";
import { onPostgres } from "../support/test-database.ts";

/** How often it is lost; twenty times with `--mode complete`. */
const rounds = process.env["COMPLETE"] === "yes" ? 20 : 1;
const writers = 16;
/** Milliseconds until it is served again. */
const patience = 5_000;

/** What was acknowledged, and what was answered with neither that nor a 503 that says when to come again. */
interface Told {
  readonly created: Set<string>;
  readonly wrong: string[];
  refused: number;
}

async function write({ ask }: FaultyProduct, told: Told, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { status, text, retryAfter } = await ask("POST", "", { body: { data: { name: "Deal" } } });
    if (status === 201) told.created.add((JSON.parse(text) as { id: string }).id);
    else if (status === 503 && Number(retryAfter) > 0) told.refused += 1;
    else told.wrong.push(`${String(status)} ${String(retryAfter)} ${text}`);
  }
}

/** The ways in which a database goes away; each gives back how it comes again. */
const losses: readonly {
  readonly what: string;
  lose(server: PostgresServer): Promise<() => Promise<void>>;
}[] = [
  {
    what: "a database that ends at once, as if its machine had,",
    async lose(server) {
      await server.crash();
      return server.restart;
    },
  },
  {
    what: "a database that drops all connections",
    async lose({ url }) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
      );
      await client.end();
      return () => Promise.resolve();
    },
  },
];

it.for(losses.map(({ what, lose }) => [what, lose] as const))(
  "%s costs no more than a 503",
  { timeout: 600_000 },
  async ([, lose], { skip }) => {
    if (!onPostgres()) return skip("the database is part of the product");
    const server = await startPostgres({ durable: true });
    onTestFinished(server.stop);
    const site = await faultSite({ database: server.url });
    onTestFinished(site.remove);
    const product = await site.start();
    const told: Told = { created: new Set(), wrong: [], refused: 0 };
    let isOver = false;
    const writing = Array.from({ length: writers }, () => write(product, told, () => isOver));
    // All of them ask by then, also on a busy machine.
    await expect.poll(() => told.created.size, { interval: 20 }).toBeGreaterThan(4 * writers);
    for (let round = 0; round < rounds; round += 1) {
      await pause(100 + ((round * 37) % 200));
      const comeAgain = await lose(server);
      await pause((round * 53) % 300);
      await comeAgain();
      const kept = told.created.size;
      await expect.poll(() => told.created.size, { timeout: patience, interval: 20 }).toBeGreaterThan(kept);
    }
    isOver = true;
    await Promise.all(writing);
    expect(told.wrong).toEqual([]);
    // Else nobody asked while it was away.
    expect(told.refused).toBeGreaterThan(0);
    const { text } = await product.ask("GET", "?limit=1&count=exact");
    expect((JSON.parse(text) as { total?: number }).total).toBeGreaterThanOrEqual(told.created.size);
    for (const id of told.created) expect((await product.ask("GET", `/${id}`)).status).toBe(200);
    expect((await product.end("SIGTERM")).code).toBe(0);
    expect((await faultsFound(site.installation)).faults).toEqual([]);
  },
);
