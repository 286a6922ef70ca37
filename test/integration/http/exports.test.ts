import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { accounts, app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();

describe("an export", () => {
  test("as CSV holds what the reader may see, in their language, and no formula", async () => {
    await sales.account("=HYPERLINK(1)");
    await sales.account("'quoted");
    await sales.account("华为, Ltd");
    const answer = await sales.admin.get(`${accounts}/export?format=csv&fields=name`, {
      "Accept-Language": "zh-CN",
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="account.csv"');
    const lines = answer.text.split("\r\n");
    expect(lines[0]).toContain("客户名称");
    expect(answer.text).toContain(",'=HYPERLINK(1),");
    expect(answer.text).toContain(",''quoted,");
    expect(answer.text).toContain(',"华为, Ltd",');
  });

  test("says score and grade of what moves through a pipeline", async () => {
    const id = await sales.opportunity({ name: "Graded", purchaseIntent: "high" });
    const { score } = (await sales.admin.get(`${opportunities}/${id}`)).body;
    const answer = await sales.admin.get(`${opportunities}/export?format=csv&search=Graded&fields=name`);
    const [titles, row] = answer.text.split("\r\n").map((line) => line.split(","));
    const cell = (title: string) => row?.[titles?.indexOf(title) ?? -1];
    expect(score.grade).toMatch(/^[A-D]$/);
    expect([cell("Score"), cell("Grade")]).toEqual([String(score.total), score.grade]);
  });

  test("holds dates as they are kept, whatever the language", async () => {
    await sales.opportunity({ name: "Dated", expectedClose: "2027-03-04" });
    for (const language of ["en", "zh-CN"]) {
      const answer = await sales.admin.get(
        `${opportunities}/export?format=csv&search=Dated&fields=expectedClose`,
        { "Accept-Language": language },
      );
      expect(answer.text).toContain(",2027-03-04,");
    }
  });

  test("as XLSX is a workbook", async () => {
    await sales.opportunity({ amount: 1234.5 });
    const cookie = await sales.server
      .client()
      .post("/session", { email: "ada@example.org", password: "correct horse battery" });
    const headers = { Cookie: cookie.headers.get("set-cookie")?.split(";")[0] ?? "" };
    const answer = await fetch(`${sales.server.address}/api${opportunities}/export?format=xlsx`, { headers });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const sheet = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
    expect(sheet).toContain("<v>1234.5</v>");
  });

  test("goes on over many pages", async () => {
    for (let count = 0; count < 210; count += 1) await sales.account(`Many ${String(count)}`);
    const answer = await sales.admin.get(`${accounts}/export?format=csv&search=Many&fields=name`);
    expect(answer.text.trim().split("\r\n")).toHaveLength(211);
  });

  test("is a right of its own", async () => {
    const legal = await sales.member("Lena", ["legal"]);
    expect((await legal.get(`${opportunities}/export`)).status).toBe(403);
    expect((await sales.admin.get(`${opportunities}/export?format=pdf`)).status).toBe(400);
  });
});

test("a field that is hidden from a role is not there for it: in records, lists, filters, sorting, exports, history", async () => {
  const service = await sales.member("Sina", ["service"]);
  const id = await sales.opportunity({ bottomLine: "Never below 5" });
  const path = `${opportunities}/${id}`;
  const record = await service.get(path);
  expect(record.status).toBe(200);
  expect(record.body.data).not.toHaveProperty("bottomLine");
  expect(record.body.access).not.toHaveProperty("bottomLine");
  const unknown = (answer: { status: number; text: string }, name: string) => [
    answer.status,
    answer.text.replaceAll(name, "?"),
  ];
  const filter = (name: string) => `filter=${encodeURIComponent(JSON.stringify({ required: [name] }))}`;
  for (const ask of [
    (name: string) => `${opportunities}?${filter(name)}`,
    (name: string) => `${opportunities}?sort=${name}`,
    (name: string) => `${opportunities}?fields=${name}`,
    (name: string) => `${app}/forms/opportunity/aggregate?group=${name}`,
  ]) {
    const [hidden, missing] = [await service.get(ask("bottomLine")), await service.get(ask("notThere"))];
    expect(unknown(hidden, "bottomLine")).toEqual(unknown(missing, "notThere"));
    expect(hidden.status).toBe(400);
  }
  const written = await service.patch(path, { data: { bottomLine: "x" } }, record.body.revision);
  expect(unknown(written, "bottomLine")).toEqual(
    unknown(await service.patch(path, { data: { notThere: "x" } }, record.body.revision), "notThere"),
  );
  for (const answer of [
    await service.get(`${path}/events`),
    await service.get(opportunities),
    await service.get(app),
  ]) {
    expect(answer.text).not.toContain("Never below 5");
  }
  expect(
    (await service.get(`${opportunities}?search=${encodeURIComponent("Never below")}`)).body.records,
  ).toEqual([]);
});
