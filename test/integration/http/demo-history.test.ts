import { expect, test } from "vitest";
import { activities, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer({ demo: true });

interface Listed {
  readonly id: string;
  readonly createdAt: string;
  readonly score: { readonly grade: string } | null;
  readonly data: { readonly [field: string]: unknown };
}

async function everyOne(path: string): Promise<readonly Listed[]> {
  const { body } = await sales.admin.get(`${path}?limit=200`);
  return body.records as Listed[];
}

test("the grade of every demo record is the one that its history last tells of", async () => {
  const records = await everyOne(opportunities);
  expect(records.length).toBeGreaterThan(50);
  expect(records.filter(({ score }) => score !== null).length).toBeGreaterThan(50);
  for (const { id, score } of records) {
    const { events } = (await sales.admin.get(`${opportunities}/${id}/events`)).body;
    const last = (events as { type: string; to?: { grade: string } | null }[]).find(
      ({ type }) => type === "scored",
    );
    expect(last?.to?.grade, id).toBe(score?.grade);
  }
});

test("a demo activity was noted on the day on which it happened", async () => {
  const records = await everyOne(activities);
  expect(records.length).toBeGreaterThan(150);
  const days = (text: string) => Date.parse(text) / 86_400_000;
  // Noted at an instant, dated by a day in the app's time zone.
  const apart = records.filter(
    ({ createdAt, data }) => Math.abs(days(createdAt) - days(`${String(data["date"])}T12:00:00Z`)) > 1,
  );
  expect(apart).toEqual([]);
});
