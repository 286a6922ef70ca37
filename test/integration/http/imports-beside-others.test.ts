import { expect, test } from "vitest";
import { accounts, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();

function send(path: string, file: string, columns: readonly object[]) {
  const form = new FormData();
  form.append("file", new Blob([file]), "rows.csv");
  form.append("mapping", JSON.stringify({ columns }));
  return sales.admin.post(`${path}/import`, form);
}

test("others write while a large file comes in", async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => `Busy ${String(at)}`).join("\n");
  const state = { finished: false };
  const coming = send(accounts, `Name\n${rows}\n`, [{ column: "Name", field: "name" }]).finally(
    () => (state.finished = true),
  );
  let written = 0;
  while (!state.finished) {
    await sales.account(`Beside ${String(written)}`);
    if (!state.finished) written += 1;
  }
  expect((await coming).body).toMatchObject({ created: 3000, failed: 0 });
  expect(written).toBeGreaterThan(10);
});

test("numbers that others take while a file comes in are not given twice, and the history tells each record's own", async () => {
  const account = await sales.account("Numbered");
  const rows = Array.from({ length: 400 }, (_, at) => `Numbered ${String(at)},Numbered,CNY`).join("\n");
  const columns = ["name", "account", "currency"].map((field) => ({ column: field, field }));
  const state = { finished: false };
  const coming = send(opportunities, `name,account,currency\n${rows}\n`, columns).finally(
    () => (state.finished = true),
  );
  while (!state.finished) await sales.opportunity({ account });
  expect((await coming).body).toMatchObject({ created: 400, failed: 0 });
  const { services } = sales.server;
  const shipped = (await services.apps.all()).get("opportunity-management");
  if (shipped === undefined) throw new Error("The app is gone");
  const records = await services.store.records.scan(shipped, "opportunity", 10_000, null);
  const numbers = new Map(records.map(({ id, data }) => [id, data["code"]]));
  expect(new Set(numbers.values()).size).toBe(records.length);
  for (const { record, event } of await services.store.records.eventsAfter(0, 100_000)) {
    if (event.type !== "created" || !numbers.has(record)) continue;
    expect(event.changes.find(({ field }) => field === "code")?.to).toBe(numbers.get(record));
  }
});
