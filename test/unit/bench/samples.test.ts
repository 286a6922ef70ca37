import { expect, test } from "vitest";
import { sampleAccount, sampleDeal } from "../../bench/samples/sample-records.ts";

const kin = { account: "a", contact: "c" };
const day = (before: number) =>
  new Date(Date.UTC(2026, 0, 1) - before * 86_400_000).toISOString().slice(0, 10);
const deal = (index: number) => sampleDeal(index, index % 300, kin, day);

test("samples are the same whenever they are made", () => {
  for (const index of [0, 1, 77, 999_999]) expect(deal(index)).toEqual(deal(index));
  expect(deal(41).data).toMatchInlineSnapshot(`
    {
      "account": "a",
      "amount": 2971670,
      "budget": 2282243,
      "budgetConfirmed": false,
      "competition": "strong",
      "competitors": [
        {
          "name": "总部自研",
        },
      ],
      "contact": "c",
      "currency": "CNY",
      "currentSupplier": "none",
      "decisionCycle": "1-to-3-months",
      "expectedClose": "2026-01-06",
      "legalReview": "pending",
      "name": "能耗管理 推广 41",
      "needDescription": "四十台设备的开机率靠人抄表，想先联网看清真实产能。",
      "needFit": "high",
      "painPoints": "查一条记录要半天",
      "purchaseIntent": "low",
      "segment": "small-mid",
      "source": "referral",
    }
  `);
});

test("no two accounts have one name, and customers are Chinese and English", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => String(sampleAccount(index).data["name"]));
  expect(new Set(names).size).toBe(names.length);
  const chinese = names.filter((name) => /\p{Script=Han}/u.test(name));
  expect(chinese).toHaveLength(12_000);
});

test("opportunities stand in every stage, and the closed ones tell how they ended", () => {
  const deals = Array.from({ length: 2_000 }, (_, index) => deal(index));
  expect(new Set(deals.map(({ stage }) => stage)).size).toBe(7);
  for (const { stage, data } of deals) {
    expect(stage === "lost").toBe("lostReason" in data);
    expect(stage === "after-sales").toBe("signedOn" in data);
  }
});
