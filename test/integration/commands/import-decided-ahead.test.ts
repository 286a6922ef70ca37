import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import type { Store, StoreTransaction } from "../../../server/store/store.ts";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

const forms = "/apps/small/forms";
const text = { type: "string", maxLength: 120 };
const company = { name: "company", title: "Company", recordTitle: "name" };
const definition = smallApp({
  schema: {
    type: "object",
    properties: {
      name: text,
      company: { type: "string", format: "reference", "x-form": "company" },
      size: { type: "number", readOnly: true, "x-formula": "company.size" },
      code: { type: "string", readOnly: true, "x-pattern": "D-{0000}" },
    },
  },
} as unknown as Partial<AppDocument["forms"][0]>);
const app = {
  ...definition,
  forms: [
    ...definition.forms,
    { ...company, schema: { type: "object", properties: { name: text, size: { type: "number" } } } },
  ],
} as unknown as AppDocument;

/** What each transaction inserted, and what happens between two of them. */
const inserted: (readonly { readonly size: unknown; readonly code: unknown }[])[] = [];
let between: () => Promise<void> = () => Promise.resolve();

function over(store: Store): Store {
  return {
    ...store,
    async transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
      const those: { readonly size: unknown; readonly code: unknown }[] = [];
      const result = await store.transact((tx) =>
        work({
          ...tx,
          records: {
            ...tx.records,
            commit(apps, changes, ...rest) {
              for (const change of changes)
                if (change.do === "insert")
                  those.push({ size: change.record.data["size"], code: change.record.data["code"] });
              return tx.records.commit(apps, changes, ...rest);
            },
          },
        }),
      );
      if (those.length === 0) return result;
      inserted.push(those);
      await between();
      return result;
    },
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(undefined, {}, over);
  await publishApp(server.admin, app);
});
afterAll(() => server.remove());

test("rows that were decided while others were written hold what they refer to as it is when they are written", async () => {
  const made = await server.admin.post(`${forms}/company/records`, { data: { name: "Acme", size: 1 } });
  let changes = 0;
  between = async () => {
    changes += 1;
    if (changes > 1) return;
    // Long enough for the next rows to be decided.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const record = `${forms}/company/records/${String(made.body.id)}`;
    await server.admin.send("PATCH", record, { body: { data: { size: 2 } }, headers: { "If-Match": "*" } });
  };
  const rows = Array.from({ length: 250 }, (_, at) => `Deal ${String(at)},Acme`);
  const body = new FormData();
  body.set("file", new Blob([`name,company\n${rows.join("\n")}\n`]), "rows.csv");
  body.set(
    "mapping",
    JSON.stringify({ columns: ["name", "company"].map((field) => ({ column: field, field })) }),
  );
  const answer = await server.admin.post(`${forms}/deal/records/import`, body);
  expect(answer.body).toMatchObject({ created: 250, failed: 0 });
  expect(inserted.map((those) => [...new Set(those.map(({ size }) => size))])).toEqual([[1], [2], [2]]);
  const codes = inserted.flat().map(({ code }) => code);
  expect(codes).toEqual(rows.map((_, at) => `D-${String(at + 1).padStart(4, "0")}`));
});
