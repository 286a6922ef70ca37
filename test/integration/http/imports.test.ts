import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { accounts, app, opportunities, salesServer } from "../../support/sales-server.ts";
import type { TestClient } from "../../support/test-client.ts";

const sales = salesServer();

function upload(file: string | Uint8Array, mapping: object | string, name = "rows.csv"): FormData {
  const form = new FormData();
  form.append("file", new Blob([file as BlobPart]), name);
  form.append("mapping", typeof mapping === "string" ? mapping : JSON.stringify(mapping));
  return form;
}

const send = (client: TestClient, path: string, file: string | Uint8Array, mapping: object, name?: string) =>
  client.post(`${path}/import`, upload(file, mapping, name), { "Accept-Language": "en" });

async function count(path: string): Promise<number> {
  return (await sales.admin.get(`${path}?count=exact&limit=1`)).body.total as number;
}

const byName = { columns: [{ column: "Name", field: "name" }] };

describe("an import", () => {
  test("tells row by row what does not fit, and brings the others in", async () => {
    const file = "Name,Industry,Site\nAlpha,制造业,alpha.example\n,制造业,\nBeta,Paper,\nAlpha,,\n";
    const columns = [
      { column: 0, field: "name" },
      { column: 1, field: "industry", values: { 制造业: "machinery" } },
      { column: 2, field: "website" },
    ];
    const dry = await send(sales.admin, accounts, file, { columns, dryRun: true });
    const answer = await send(sales.admin, accounts, file, { columns });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      dryRun: false,
      rows: 4,
      created: 1,
      failed: 3,
      warnings: { count: 0 },
    });
    expect(answer.body.problems.rows).toMatchObject([
      { row: 3, column: "Name", field: "name", code: "required" },
      {
        row: 4,
        column: "Industry",
        field: "industry",
        code: "no-such-option",
        message: "“Paper” is none of the options.",
      },
      { row: 5, column: "Name", field: "name", code: "taken" },
    ]);
    expect(answer.body.problems.kinds).toHaveLength(3);
    const { dryRun: _, ...told } = dry.body;
    expect(answer.body).toMatchObject(told);
  });

  test("keeps nothing in a dry run, not even an event", async () => {
    const before = await count(accounts);
    const answer = await send(sales.admin, accounts, "Name\nGamma\nGamma\n", { ...byName, dryRun: true });
    expect(answer.body).toMatchObject({ dryRun: true, created: 1, failed: 1 });
    expect(await count(accounts)).toBe(before);
    expect((await send(sales.admin, accounts, "Name\nGamma\n", byName)).body.created).toBe(1);
  });

  test("reads a workbook, and writes the history of each record", async () => {
    const cell = (value: unknown, type: unknown) => ({ value, type });
    const rows = [
      [cell("Name", String), cell("Notes", String)],
      [cell("From a workbook", String), cell("'=1+1", String)],
    ];
    const file = new Uint8Array(await writeXlsxFile(rows as never).toBuffer());
    const columns = [...byName.columns, { column: "Notes", field: "notes" }];
    expect((await send(sales.admin, accounts, file, { columns }, "book.xlsx")).body.created).toBe(1);
    const { body } = await sales.admin.get(`${accounts}?search=workbook`);
    expect(body.records[0].data).toMatchObject({ name: "From a workbook", notes: "=1+1" });
    const events = await sales.admin.get(`${accounts}/${body.records[0].id as string}/events`);
    expect(events.body.events.map(({ type }: { type: string }) => type)).toEqual(["created"]);
  });

  test("finds references by a name that is spelled a little differently, and copies what they fill in", async () => {
    await send(sales.admin, accounts, "Name,Segment\nNorth Wind,large\n", {
      columns: [...byName.columns, { column: "Segment", field: "segment" }],
    });
    const columns = [
      { column: 0, field: "name" },
      { column: 1, field: "account", by: "name" },
      { column: 2, field: "currency" },
    ];
    const answer = await send(sales.admin, opportunities, "n,a,c\nOne,northwind,CNY\nTwo,Nobody,CNY\n", {
      columns,
    });
    expect(answer.body).toMatchObject({ created: 1, failed: 1 });
    expect(answer.body.problems.rows).toMatchObject([{ row: 3, column: "a", code: "no-such-record" }]);
    expect(answer.body.warnings.kinds).toMatchObject([{ column: "a", code: "matched-loosely", count: 1 }]);
    const { body } = await sales.admin.get(`${opportunities}?search=One`);
    expect(body.records[0]).toMatchObject({
      stage: "lead-identification",
      data: { segment: "large", currency: "CNY" },
    });
    expect(body.records[0].data.code).toMatch(/^OPP-\d{4}-\d{4}$/);
  });

  test("leaves a field empty instead of its row where the plan says so", async () => {
    const file = "Name,Site\nLenient,no site at all\n";
    const columns = [...byName.columns, { column: "Site", field: "phone", otherwise: "empty" }];
    const answer = await send(sales.admin, accounts, file, { columns });
    expect(answer.body).toMatchObject({ created: 1, warnings: { rows: [{ row: 2, code: "not-a-phone" }] } });
    const dates = [
      { column: 0, field: "name" },
      { column: 1, field: "account" },
      { column: 2, field: "currency" },
      { column: 3, field: "expectedClose", otherwise: "empty" },
    ];
    const lenient = await send(sales.admin, opportunities, "n,a,c,d\nSoon,North Wind,CNY,soon\n", {
      columns: dates,
    });
    expect(lenient.body).toMatchObject({
      created: 1,
      warnings: { count: 1, rows: [{ row: 2, code: "not-a-day" }] },
    });
  });
});

describe("a stage in a file", () => {
  const file = "n,a,c,s,o\nWon one,North Wind,CNY,售后服务,Ada\nOpen one,North Wind,CNY,,\n";
  const plan = {
    columns: [
      { column: "n", field: "name" },
      { column: "a", field: "account" },
      { column: "c", field: "currency" },
    ],
    stage: { column: "s", values: { 售后服务: "after-sales" } },
    owner: { column: "o" },
  };

  test("is not entered since what is no date", async () => {
    const since = { ...plan, stage: { column: "s", since: ["name"] } };
    const answer = await send(sales.admin, opportunities, file, since);
    expect([answer.status, answer.body.problems[0].code]).toEqual([422, "since-no-date"]);
  });

  test("is entered past its gate by who may override gates; the history tells what was skipped", async () => {
    const manager = await sales.member("Mia", ["manager"]);
    const answer = await send(manager, opportunities, file, plan);
    expect(answer.body).toMatchObject({ created: 2, failed: 0 });
    expect(answer.body.warnings.count).toBeGreaterThan(5);
    const { body } = await sales.admin.get(`${opportunities}?search=Won`);
    const [won] = body.records;
    expect(won).toMatchObject({ stage: "after-sales" });
    expect(body.refs[won.owner]).toMatchObject({ title: "Ada" });
    const [created] = (
      await sales.admin.get(`${opportunities}/${won.id as string}/events`)
    ).body.events.filter(({ type }: { type: string }) => type === "created");
    expect(created.override.reason).toBe("Import · rows.csv");
    expect(created.override.skipped).toContain("legal-review-passed");
  });

  test("is refused to who may not, row by row, and so is one that there is not", async () => {
    const draft = await sales.admin.get(`${app}/draft`);
    const forms = draft.body.definition.forms.map(
      (form: { name: string; access: { role: string; can: string[] }[] }) =>
        form.name === "opportunity"
          ? {
              ...form,
              access: form.access.map((one) =>
                one.role === "rep" ? { ...one, can: [...one.can, "import"] } : one,
              ),
            }
          : form,
    );
    const saved = await sales.admin.put(
      `${app}/draft`,
      { definition: { ...draft.body.definition, forms } },
      draft.body.revision,
    );
    expect(
      (
        await sales.admin.send("POST", `${app}/publish`, {
          body: {},
          headers: { "If-Match": `"${String(saved.body.revision)}"` },
        })
      ).status,
    ).toBe(201);
    const rep = await sales.member("Rolf", ["rep"]);
    const answer = await send(rep, opportunities, `${file}Odd one,North Wind,CNY,Limbo,\n`, plan);
    expect(answer.body).toMatchObject({ created: 1, failed: 2 });
    expect(answer.body.problems.rows).toMatchObject([
      { row: 2, column: "s", code: "override-not-allowed" },
      { row: 4, column: "s", code: "no-such-stage" },
    ]);
  });
});

describe("who sends what does not fit", () => {
  test.each([
    [
      "a field that is not there",
      { columns: [{ column: 0, field: "nothing" }] },
      400,
      "unknown-field",
      "/columns/0/field",
    ],
    [
      "a column that is not there",
      { columns: [{ column: "Nome", field: "name" }] },
      422,
      "no-such-column",
      "/columns/0/column",
    ],
    ["a field twice", { columns: [...byName.columns, ...byName.columns] }, 422, "field-twice", "/columns/1"],
    [
      "a computed field",
      { columns: [{ column: 0, field: "openOpportunities" }] },
      422,
      "not-imported",
      "/columns/0/field",
    ],
    ["a key that is not there", { columns: byName.columns, mode: "x" }, 400, "unknown-key", "/mode"],
    ["no columns", { columns: [] }, 422, "too-few", "/columns"],
    [
      "a stage without a pipeline",
      { ...byName, stage: { column: 0 } },
      422,
      "stage-without-pipeline",
      "/stage",
    ],
    [
      "a stage since what is not there",
      { ...byName, stage: { column: 0, since: ["closed"] } },
      400,
      "unknown-field",
      "/stage/since/0",
    ],
    ["a sheet that is not there", { ...byName, sheet: "2024" }, 422, "no-such-sheet", "/sheet"],
  ])("learns of %s", async (_, mapping, status, code, pointer) => {
    const answer = await send(sales.admin, accounts, "Name\nx\n", mapping);
    expect(answer.status).toBe(status);
    expect(answer.body.problems[0]).toMatchObject({ code, pointer });
  });

  test("learns of a mapping that is missing or broken, of an empty file, and of one that is too large", async () => {
    const broken = await sales.admin.post(`${accounts}/import`, upload("Name\nx\n", "{"));
    expect(broken.status).toBe(400);
    const none = new FormData();
    none.append("file", new Blob(["Name\nx\n"]), "a.csv");
    expect((await sales.admin.post(`${accounts}/import`, none)).body.problems[0].pointer).toBe("/mapping");
    expect((await send(sales.admin, accounts, "", byName)).body.problems[0].code).toBe("empty-table");
    const large = new Uint8Array(26 * 1024 * 1024).fill(120);
    expect((await send(sales.admin, accounts, large, byName)).status).toBe(413);
  });

  test("needs the rights to create and to import, and learns nothing of fields that are hidden", async () => {
    const legal = await sales.member("Lea", ["legal"]);
    expect((await send(legal, accounts, "Name\nx\n", byName)).status).toBe(403);
    const rep = await sales.member("Rea", ["rep"]);
    expect((await send(rep, accounts, "Name\nx\n", byName)).status).toBe(403);
  });
});

test("what was exported comes in again without loss", async () => {
  const data = {
    name: '=Round, "trip"',
    industry: "machinery",
    website: "https://example.com/?a=1,2",
    phone: "+86 10 1234",
    notes: "one\ntwo\r\n'three",
  };
  expect((await sales.admin.post(accounts, { data })).status).toBe(201);
  const fields = Object.keys(data);
  const exported = await sales.admin.get(
    `${accounts}/export?format=csv&search=Round&fields=${fields.join(",")}`,
  );
  const { body } = await sales.admin.get(`${accounts}?search=Round`);
  await sales.admin.delete(`${accounts}/${body.records[0].id as string}`, body.records[0].revision);
  const columns = fields.map((field, at) => ({ column: at + 1, field }));
  const answer = await send(sales.admin, accounts, exported.text, { columns });
  expect(answer.body.problems.rows).toEqual([]);
  const again = await sales.admin.get(`${accounts}?search=Round`);
  expect(again.body.records[0].data).toMatchObject(data);
});
