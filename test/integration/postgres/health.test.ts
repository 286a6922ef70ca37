import { expect, onTestFinished, test } from "vitest";
import { startPostgres } from "../../support/start-postgres.ts";
import { startTestServer } from "../../support/start-test-server.ts";

test("a server whose PostgreSQL ends lives on, is not ready, and is again once that is back", async () => {
  const database = await startPostgres({ durable: true });
  onTestFinished(database.stop);
  const server = await startTestServer(undefined, { DATABASE_URL: database.url });
  onTestFinished(server.remove);
  const somebody = server.client();
  const ready = async () => {
    const { status, headers } = await somebody.get("/health/ready");
    return [status, headers.get("retry-after")];
  };
  expect(await ready()).toEqual([200, null]);
  await database.crash();
  expect(await ready()).toEqual([503, "2"]);
  expect((await somebody.get("/health/live")).status).toBe(200);
  await database.restart();
  await expect.poll(ready).toEqual([200, null]);
});
