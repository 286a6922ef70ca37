import { describe, expect, test } from "vitest";
import { accounts, app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();
const filter = (condition: object) => `filter=${encodeURIComponent(JSON.stringify(condition))}`;
const titles = (answer: { body: { records: { title: string }[] } }) =>
  answer.body.records.map(({ title }) => title);

describe("a list", () => {
  test("filters, sorts, searches and counts", async () => {
    for (const [name, amount] of [
      ["List 华为 one", 10],
      ["List two", 30],
      ["List three", 20],
    ] as const) {
      await sales.opportunity({ name, amount });
    }
    const named = filter({ properties: { name: { "x-text": { op: "startsWith", value: "list" } } } });
    expect(titles(await sales.admin.get(`${opportunities}?${named}&sort=-amount`))).toEqual([
      "List two",
      "List three",
      "List 华为 one",
    ]);
    const found = await sales.admin.get(`${opportunities}?search=${encodeURIComponent("华为")}&count=exact`);
    expect(titles(found)).toEqual(["List 华为 one"]);
    expect(found.body.total).toBe(1);
    const body = {
      filter: { properties: { amount: { minimum: 20, maximum: 30 } } },
      sort: "amount",
      fields: "amount",
    };
    const queried = await sales.admin.post(`${opportunities}/query`, body);
    expect(titles(queried)).toEqual(["List three", "List two"]);
    expect(queried.body.records[0].data).toEqual({ amount: 20 });
  });

  test("goes on where the last page ended, whatever is sorted by", async () => {
    for (let count = 0; count < 7; count += 1) await sales.account(`Page ${String(count)}`);
    const named = filter({ properties: { name: { "x-text": { op: "startsWith", value: "page" } } } });
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await sales.admin.get(`${accounts}?${named}&sort=-name&limit=3${more}`);
      seen.push(...titles(page));
      cursor = page.body.next as string | null;
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((number) => `Page ${String(number)}`));
  });

  test("sorts by every system field", async () => {
    for (const field of [
      "_id",
      "_form",
      "_pipeline",
      "_stage",
      "_stageKind",
      "_stageSince",
      "_stallsAt",
      "_probability",
      "_owner",
      "_team",
      "_score",
      "_grade",
      "_createdAt",
      "_createdBy",
      "_updatedAt",
      "_updatedBy",
      "_revision",
    ]) {
      expect((await sales.admin.get(`${opportunities}?sort=-${field}&limit=1`)).status, field).toBe(200);
    }
  });

  test("gives the fields that were asked for; system fields may be among them", async () => {
    await sales.opportunity({ name: "Narrow", amount: 1 });
    const { body } = await sales.admin.get(`${opportunities}?search=Narrow&fields=name,_stage,_owner`);
    expect(body.records[0].data).toEqual({ name: "Narrow" });
    expect(body.records[0].stage).toBe("lead-identification");
    expect((await sales.admin.get(`${opportunities}?fields=_nothing`)).status).toBe(400);
  });

  test("sorts a calendar by its date, the earliest first, where nothing else is asked for", async () => {
    for (const [name, expectedClose] of [
      ["Day late", "2031-05-09"],
      ["Day early", "2031-05-02"],
      ["Day middle", "2031-05-05"],
    ] as const)
      await sales.opportunity({ name, expectedClose });
    expect(titles(await sales.admin.get(`${opportunities}?view=calendar&search=Day`))).toEqual([
      "Day early",
      "Day middle",
      "Day late",
    ]);
    expect(titles(await sales.admin.get(`${opportunities}?view=calendar&search=Day&sort=-name`))).toEqual([
      "Day middle",
      "Day late",
      "Day early",
    ]);
  });

  test("shows every view of the app", async () => {
    const { definition } = (await sales.admin.get(app)).body;
    for (const form of definition.forms) {
      for (const view of form.views ?? []) {
        const answer = await sales.admin.get(`${app}/forms/${form.name}/records?view=${view.name}`);
        expect(answer.status, `${form.name} ${view.name} ${answer.text.slice(0, 300)}`).toBe(200);
      }
    }
  });
});
