import { expect, test } from "vitest";
import type { DraftView, ScorecardTrial } from "../../../runtime/contract/generated/contract.ts";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer({ demo: true });
const place = { form: "opportunity", pipeline: "sales" };

async function definition(): Promise<AppDocument> {
  const { definition: draft } = (await sales.admin.get(`${app}/draft`)).body as unknown as DraftView;
  return draft as unknown as AppDocument;
}

async function trial(body: object = {}): Promise<ScorecardTrial> {
  const answer = await sales.admin.post(`${app}/draft/score`, { ...place, ...body });
  expect(answer.status, answer.text.slice(0, 500)).toBe(200);
  return answer.body;
}

const counted = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

test("an unchanged scorecard moves no record, and every live record is counted", async () => {
  const { before, after, movers, regraded, backTest } = await trial();
  const listed = await sales.admin.get(`${opportunities}?count=exact&limit=1`);
  expect(after.count).toBe(listed.body.total);
  expect(counted(after.bins)).toBe(after.count);
  expect(counted(after.grades.map(({ count }) => count))).toBe(after.count);
  expect(before).toEqual(after);
  expect(movers).toEqual([]);
  expect(regraded.every(({ from, to }) => from === to)).toBe(true);
  expect(backTest?.all.count).toBeGreaterThan(0);
  expect(backTest?.criteria.map(({ verdict }) => verdict.message)).toEqual(
    backTest?.criteria.map(() => expect.stringMatching(/^(“|Too few closed deals).+\.$/u)),
  );
});

test("a definition that is sent along is tried without being saved", async () => {
  const changed = await definition();
  const card = changed.forms.find(({ name }) => name === "opportunity")?.pipelines?.[0]?.scorecard;
  const [first, ...others] = card?.criteria ?? [];
  if (!card || !first) throw new Error("no scorecard");
  card.maximum = first.weight = 100;
  card.criteria = [first];
  expect(others.length).toBeGreaterThan(0);
  const { before, after, movers, backTest } = await trial({ definition: changed });
  expect(after.count).toBe(before?.count);
  expect(after.mean).not.toBe(before?.mean);
  expect(backTest?.criteria).toHaveLength(1);
  expect(movers.length).toBeGreaterThan(0);
  const steps = movers.map((mover) => Math.abs(mover.steps));
  expect(steps).toEqual(steps.toSorted((a, b) => b - a));
  const shown = (await sales.admin.get(`${opportunities}/${movers[0]?.id ?? ""}`)).body;
  expect(movers[0]).toMatchObject({ title: shown.title, stage: shown.stage, owner: shown.owner });
  expect((await trial()).movers).toEqual([]);
});

test("what cannot be tried is refused with a sentence", async () => {
  const ask = (body: object) => sales.admin.post(`${app}/draft/score`, body);
  expect((await ask({ ...place, form: "nothing" })).body.problems).toMatchObject([
    { code: "unknown-form", pointer: "/form", message: "There is no form nothing." },
  ]);
  expect((await ask({ form: "account", pipeline: "sales" })).body.problems).toMatchObject([
    { code: "no-scorecard", pointer: "/pipeline" },
  ]);
  expect((await ask({ form: "opportunity" })).status).toBe(400);
  const broken = await definition();
  const card = broken.forms.find(({ name }) => name === "opportunity")?.pipelines?.[0]?.scorecard;
  if (card) card.maximum += 1;
  const refused = await ask({ ...place, definition: broken });
  expect(refused.status).toBe(422);
  expect(refused.body.problems).toMatchObject([{ code: "definition-weights-sum" }]);
  const rep = await sales.member("Rita", ["rep"]);
  expect((await rep.post(`${app}/draft/score`, place)).status).toBe(403);
});

test("of two questions by one person only the last is answered", async () => {
  const [first, second] = await Promise.all([
    sales.admin.post(`${app}/draft/score`, place),
    sales.admin.post(`${app}/draft/score`, place),
  ]);
  const statuses = [first.status, second.status];
  expect(statuses).toContain(200);
  expect(statuses.filter((status) => status !== 200).every((status) => status === 409)).toBe(true);
});
