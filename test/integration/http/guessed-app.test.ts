import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DataTable } from "../../../runtime/core/cells/data-table.ts";
import { appFromGuess } from "../../../runtime/core/guess/app-from-guess.ts";
import { guessTables } from "../../../runtime/core/guess/guess-tables.ts";
import { importOrder, planFromGuess } from "../../../runtime/core/guess/plan-from-guess.ts";
import { readTableFile } from "../../../runtime/tables/read-table-file.ts";
import type {
  AppDocument,
  CriterionDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

const folder = join(import.meta.dirname, "../../support/untidy-crm");
const files = ["accounts.csv", "products.csv", "sales_pipeline.csv", "sales_teams.csv"];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

test("four untidy files become a working app with all of their rows", async () => {
  const bytes = files.map((file) => readFileSync(join(folder, file)));
  const tables: DataTable[] = [];
  for (const [at, file] of files.entries()) {
    const read = await readTableFile(file, bytes[at] ?? new Uint8Array());
    if (read.ok) tables.push(...read.tables);
  }
  const guess = guessTables(tables, { locale: "en" });
  const traits = { name: "sales", title: "Sales", defaultLocale: "en", timeZone: "America/New_York" };

  const { admin } = server;
  expect((await admin.post("/apps", { name: "sales", title: "Sales" })).status).toBe(201);
  const draft = await admin.get("/apps/sales/draft");
  const saved = await admin.put(
    "/apps/sales/draft",
    { definition: appFromGuess(guess, traits) },
    draft.body.revision,
  );
  expect(saved.text).toContain("sales-pipeline");
  const headers = { "If-Match": `"${String(saved.body.revision)}"` };
  const published = await admin.send("POST", "/apps/sales/publish", { body: {}, headers });
  expect(published.text).toContain('"version":1');

  for (const at of importOrder(guess)) {
    const table = guess.tables[at];
    if (table === undefined) continue;
    const form = new FormData();
    form.append("file", new Blob([bytes[at] ?? ""]), files[at]);
    form.append("mapping", JSON.stringify(planFromGuess(guess, table)));
    const answer = await admin.post(`/apps/sales/forms/${table.form}/records/import`, form);
    expect(answer.body.problems).toEqual({ count: 0, kinds: [], rows: [] });
    expect(answer.body).toMatchObject({ rows: table.rows, created: table.rows, failed: 0 });
    const loosely = answer.body.warnings.kinds as { code: string; count: number }[];
    expect(loosely.map(({ code, count }) => [code, count])).toEqual(
      table.form === "sales-pipeline" ? [["matched-loosely", 7]] : [],
    );
  }
  const deals = "/apps/sales/forms/sales-pipeline";
  const stages = await admin.get(`${deals}/aggregate?group=_stage&measure=count`);
  expect(
    Object.fromEntries(
      stages.body.groups.map((one: { key: string[]; count: number }) => [one.key[0], one.count]),
    ),
  ).toEqual({
    prospecting: 4,
    engaging: 10,
    won: 28,
    lost: 18,
  });
  const filter = encodeURIComponent(JSON.stringify({ not: { required: ["account"] } }));
  expect((await admin.get(`${deals}/records?filter=${filter}&count=exact&limit=1`)).body.total).toBe(9);
  const { body } = await admin.get(`${deals}/records?search=Z063KYW0`);
  const [deal] = body.records;
  expect(deal).toMatchObject({
    stage: "won",
    // The day on which it was closed, from its beginning in New York, though it came in today.
    stageSince: "2025-03-11T04:00:00.000Z",
    data: { engageDate: "2024-10-25", closeDate: "2025-03-11", closeValue: 4514 },
  });
  expect(body.refs[deal.data.product]).toMatchObject({ title: "Nimbus Pro" });
  expect(body.refs[deal.data.salesAgent]).toMatchObject({ title: "Mei Okafor" });
  const subsidiary = await admin.get("/apps/sales/forms/accounts/records?search=Cindrel");
  expect(subsidiary.body.refs[subsidiary.body.records[0].data.subsidiaryOf]).toMatchObject({
    title: "Aldermoor",
  });

  const tried = await admin.post("/apps/sales/draft/score", {
    form: "sales-pipeline",
    pipeline: "pipeline",
    definition: judgedBy(appFromGuess(guess, traits), [
      ["closeValue", { required: ["closeValue"], properties: { closeValue: { minimum: 1000 } } }],
      ["closeDate", { required: ["closeDate"] }],
      ["account", { required: ["account"] }],
      ["engageDate", { properties: { engageDate: { minimum: "2024-12-01" } } }],
      ["product", { properties: { product: { const: deal.data.product } } }],
    ]),
  });
  expect(tried.body.backTest.all).toMatchObject({ won: 28, count: 46 });
  const verdicts = tried.body.backTest.criteria as {
    name: string;
    verdict: { code: string; message: string };
  }[];
  expect(Object.fromEntries(verdicts.map(({ name, verdict }) => [name, verdict.code]))).toEqual({
    "close-value": "insight-filled-late",
    "close-date": "insight-filled-late",
    account: "insight-same-points",
    "engage-date": "insight-tells-nothing",
    product: "insight-tells-nothing",
  });
  expect(verdicts[0]?.verdict.message).toBe(
    "“closeValue” judges by Close value, which is filled in only when a deal ends: closed deals cannot say whether it helps. Judge by something known earlier, or ask for it in an open stage.",
  );
}, 60_000);

function judgedBy(
  document: AppDocument,
  conditions: readonly (readonly [field: string, when: object])[],
): AppDocument {
  const criteria = conditions.map(([field, when]): CriterionDefinition => ({
    name: field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    title: field,
    weight: 20,
    rules: [{ when, points: 100 }],
  }));
  const scorecard = { maximum: 100, criteria, grades: [{ name: "A", from: 0 }] };
  const forms = document.forms.map((form) => ({
    ...form,
    ...(form.pipelines && { pipelines: form.pipelines.map((pipeline) => ({ ...pipeline, scorecard })) }),
  }));
  return { ...document, forms };
}
