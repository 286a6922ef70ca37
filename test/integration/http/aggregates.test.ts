import { describe, expect, test } from "vitest";
import { app, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();

describe("an aggregate", () => {
  test("adds up by group", async () => {
    const account = await sales.account();
    for (const amount of [100, 200.5]) await sales.opportunity({ account, amount, source: "referral" });
    const named = new URLSearchParams({
      filter: JSON.stringify({ properties: { account: { const: account } } }),
    });
    const path = `${app}/forms/opportunity/aggregate?group=source,currency&measure=sum:amount,max:amount&${named.toString()}`;
    const { body } = await sales.admin.get(path);
    expect(body.groups).toEqual([
      { key: ["referral", "CNY"], count: 2, "sum:amount": 300.5, "max:amount": 200.5 },
    ]);
  });

  test("never adds up amounts of several currencies", async () => {
    const answer = await sales.admin.get(
      `${app}/forms/opportunity/aggregate?group=_stage&measure=sum:amount`,
    );
    expect(answer.status).toBe(400);
    expect(answer.body.problems).toMatchObject([
      { code: "group-by-currency", params: { field: "currency" } },
    ]);
  });
});
