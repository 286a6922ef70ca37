import { beforeAll, describe, expect, test } from "vitest";
import { day, salesMoves } from "../../support/sales-moves.ts";
import { opportunities, salesServer } from "../../support/sales-server.ts";
import type { TestClient } from "../../support/test-client.ts";

const sales = salesServer();
const { ready, move } = salesMoves(sales);
const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);

describe("an approval", () => {
  let rep: TestClient;
  let manager: TestClient;
  let legal: TestClient;
  beforeAll(async () => {
    rep = await sales.member("Rex", ["rep"]);
    manager = await sales.member("Mia", ["manager"]);
    legal = await sales.member("Lea", ["legal"]);
  });

  const filled = {
    painPoints: "Pain",
    currentSupplier: "none",
    amount: 1000,
    needFit: "high",
    budget: 1000,
    budgetConfirmed: true,
    decisionCycle: "up-to-1-month",
    purchaseIntent: "high",
    competition: "none",
    segment: "small-mid",
    differentiation: "Better",
    strategy: "Be there",
  };

  async function inNegotiation(discount: number): Promise<string> {
    const id = await ready(filled);
    for (const transition of ["analyse", "plan-strategy", "communicate", "negotiate"]) {
      const moved = await move(sales.admin, id, transition);
      if (moved.status !== 200) throw new Error(`${transition}: ${moved.text}`);
    }
    const { revision } = (await sales.admin.get(`${opportunities}/${id}`)).body;
    const reviewed = await legal.patch(
      `${opportunities}/${id}`,
      { data: { legalReview: "passed" } },
      revision,
    );
    if (reviewed.status !== 200) throw new Error(reviewed.text);
    const proposals = [{ name: "Offer", price: 1000 }];
    const data = { proposals, terms: "30 days", signedOn: day(0), discount };
    const written = await sales.admin.patch(`${opportunities}/${id}`, { data }, reviewed.body.revision);
    if (written.status !== 200) throw new Error(written.text);
    return id;
  }

  test("holds the record still until whoever may has decided, and the gate opens again", async () => {
    const id = await inNegotiation(15);
    const path = `${opportunities}/${id}`;
    const asked = await move(rep, id, "sign", { comment: "Please" });
    expect(asked.status, asked.text).toBe(202);
    expect(asked.body).toMatchObject({ stage: "negotiation", locked: true });
    expect(asked.body.approval).toMatchObject({
      transition: "sign",
      to: "after-sales",
      current: 0,
      mine: false,
    });
    const locked = await rep.patch(path, { data: { terms: "60 days" } }, asked.body.revision);
    expect(locked.status).toBe(409);
    expect(codes(locked)).toEqual(["locked"]);

    const decide = (client: TestClient, body: object) =>
      client.post(`${path}/approvals/${asked.body.approval.id}`, body);
    expect((await decide(rep, { decision: "approve" })).status).toBe(403);
    const steps = asked.body.approval.steps as { roles: string[] }[];
    let last = asked;
    for (const { roles } of steps) {
      last = await decide(roles.includes("legal") ? legal : manager, { decision: "approve" });
      expect([200, 202]).toContain(last.status);
    }
    expect(last.body).toMatchObject({ stage: "after-sales", locked: false, approval: null });
  });

  test("that is rejected leaves the record where it was, free again", async () => {
    const id = await inNegotiation(15);
    const asked = await move(rep, id, "sign");
    const path = `${opportunities}/${id}/approvals/${asked.body.approval.id}`;
    const first = asked.body.approval.steps[0].roles.includes("legal") ? legal : manager;
    const reject = () =>
      first.post(path, { decision: "reject", comment: "Too cheap" }, { "Idempotency-Key": "reject-once" });
    const rejected = await reject();
    expect(rejected.body).toMatchObject({ stage: "negotiation", locked: false });
    expect((await reject()).text).toBe(rejected.text);
    expect((await first.post(path, { decision: "approve" })).status).toBeGreaterThanOrEqual(404);
    const { body } = await rep.get(`${opportunities}/${id}/events`);
    expect(body.events[0]).toMatchObject({
      type: "approval-decided",
      decision: "reject",
      comment: "Too cheap",
    });
  });
});
