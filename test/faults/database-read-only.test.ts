import { expect, it, onTestFinished } from "vitest";
import { faultSite } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";
import { startPostgres } from "../support/start-postgres.ts";
import { onPostgres } from "../support/test-database.ts";

/** How often the database can only be read for a while; ten times with `--mode complete`. */
const rounds = process.env["COMPLETE"] === "yes" ? 10 : 1;
const together = 16;

it("a database that can only be read refuses what is written with 503, goes on being read, and takes writes again by itself", async ({
  skip,
}) => {
  if (!onPostgres()) return skip("the database is part of the product, and its disk another case");
  const server = await startPostgres();
  onTestFinished(server.stop);
  const site = await faultSite({ database: server.url });
  onTestFinished(site.remove);
  const product = await site.start();
  onTestFinished(() => void product.end("SIGKILL"));
  const { ask } = product;
  const create = () => ask("POST", "", { body: { data: { name: "Deal" } } });
  const becomes = async (state: "on" | "off") => {
    await server.run(`ALTER SYSTEM SET default_transaction_read_only = ${state}`);
    // Sessions that there are take it over as well.
    await server.run("SELECT pg_reload_conf()");
  };
  let created = 0;
  /** Asked until it is so: a server reads its settings when it comes to it. */
  const comesTo = (status: number) =>
    expect
      .poll(
        async () => {
          const answer = await create();
          if (answer.status === 201) created += 1;
          return answer.status;
        },
        { timeout: 5_000, interval: 50 },
      )
      .toBe(status);
  for (let round = 0; round < rounds; round += 1) {
    await becomes("on");
    await comesTo(503);
    const answers = await Promise.all(Array.from({ length: together }, create));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503));
    expect(answers.map(({ retryAfter }) => Number(retryAfter) > 0)).toEqual(answers.map(() => true));
    expect((await ask("GET", "?limit=5")).status).toBe(200);
    await becomes("off");
    await comesTo(201);
    const again = await Promise.all(Array.from({ length: together }, create));
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 201));
    created += again.length;
  }
  const counted = JSON.parse((await ask("GET", "?limit=1&count=exact")).text) as { total?: number };
  expect(counted.total).toBe(created);
  expect((await product.end("SIGTERM")).code).toBe(0);
  expect((await faultsFound(site.installation)).faults).toEqual([]);
}, 300_000);
