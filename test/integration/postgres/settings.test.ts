import { expect, inject, onTestFinished, test } from "vitest";
import { connectionPool } from "../../../server/store/postgres/connection-pool.ts";

test("whatever a database's own settings are, what is acknowledged is on the disk, nobody waits without end, no plan is compiled", async () => {
  const url = new URL(inject("postgres"));
  url.searchParams.set("options", "-c synchronous_commit=off -c lock_timeout=0 -c jit=on");
  const pool = connectionPool(url.href, 1);
  onTestFinished(() => pool.close());
  const settings = ["synchronous_commit", "lock_timeout", "jit"].map(
    (name) => `current_setting('${name}') AS ${name}`,
  );
  const [row] = await pool.connection.all(`SELECT ${settings.join(", ")}`);
  expect(row).toEqual({ synchronous_commit: "on", lock_timeout: "10s", jit: "off" });
});
