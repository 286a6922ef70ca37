import { describe, expect, test } from "vitest";
import { activities, app, opportunities, salesServer } from "../../support/sales-server.ts";
import { day, salesMoves } from "../../support/sales-moves.ts";
import type { TestClient } from "../../support/test-client.ts";

const sales = salesServer();
const { contact, ready, move } = salesMoves(sales);

const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);

describe("a move", () => {
  test("is refused with everything that is missing at once, and then made with it", async () => {
    const account = await sales.account();
    const id = await sales.opportunity({ account });
    const refused = await move(sales.admin, id, "analyse");
    expect(refused.status).toBe(422);
    const pointers = refused.body.problems.map((one: { pointer: string }) => one.pointer);
    expect(pointers).toEqual(expect.arrayContaining(["/source", "/contact", "/needDescription"]));
    expect(codes(refused)).toContain("entry");
    expect((await sales.admin.get(`${opportunities}/${id}`)).body.stage).toBe("lead-identification");

    const data = { subject: "Call", opportunity: id, type: "call", date: day(-1) };
    await sales.admin.post(activities, { data });
    const filled = { source: "website", contact: await contact(account), needDescription: "A need" };
    const moved = await move(sales.admin, id, "analyse", { data: filled });
    expect(moved.status, moved.text).toBe(200);
    expect(moved.body).toMatchObject({ stage: "needs-analysis", probability: 25, data: filled });
    const { body } = await sales.admin.get(`${opportunities}/${id}/events`);
    const event = body.events.find((one: { type: string }) => one.type === "moved");
    expect(event).toMatchObject({ transition: "analyse", from: "lead-identification", to: "needs-analysis" });
  });

  test("is offered with what it asks for, met and unmet", async () => {
    const id = await sales.opportunity({ source: "website" });
    const { body } = await sales.admin.get(`${opportunities}/${id}/transitions`);
    expect(body.transitions.map((one: { name: string }) => one.name)).toEqual(["analyse", "lose"]);
    const analyse = body.transitions[0];
    expect(analyse).toMatchObject({ to: "needs-analysis", allowed: false, permitted: true, approval: false });
    const met = (name: string) => analyse.requirements.find((one: { name: string }) => one.name === name).met;
    expect([met("source"), met("contact"), met("has-activity")]).toEqual([true, false, false]);
  });

  test("goes only where it is drawn", async () => {
    const id = await ready();
    const wrong = await move(sales.admin, id, "communicate");
    expect(wrong.status).toBe(409);
    expect(codes(wrong)).toEqual(["not-from-this-stage"]);
    expect((await move(sales.admin, id, "teleport")).status).toBe(404);
  });

  test("wants the revision that was read", async () => {
    const id = await ready();
    expect((await sales.admin.post(`${opportunities}/${id}/transitions/analyse`, {})).status).toBe(428);
    expect((await move(sales.admin, id, "analyse", {}, 99)).status).toBe(412);
  });

  test("is for its roles", async () => {
    const id = await ready();
    const service = await sales.member("Sven", ["service"]);
    const refused = await move(service, id, "analyse");
    expect(refused.status).toBe(403);
    expect(codes(refused)).toEqual(["transition-roles"]);
  });

  test("succeeds once, however many ask for it at the same time", async () => {
    const id = await ready();
    const { revision } = (await sales.admin.get(`${opportunities}/${id}`)).body;
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => move(sales.admin, id, "analyse", {}, revision as number)),
    );
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect(count(200)).toBe(1);
    expect(count(409) + count(412)).toBe(63);
    const { body } = await sales.admin.get(`${opportunities}/${id}/events`);
    expect(body.events.filter((one: { type: string }) => one.type === "moved")).toHaveLength(1);
  });

  test("overrides its gate with a reason, by whoever has the right, and never the drawing", async () => {
    const id = await sales.opportunity();
    const manager = await sales.member("Max", ["manager"]);
    const rep = await sales.member("Rob", ["rep"]);
    const override = { reason: "The board decided" };
    expect((await move(rep, id, "analyse", { override })).status).toBe(403);
    expect((await move(manager, id, "analyse", { override: { reason: " " } })).status).toBe(422);
    const moved = await move(manager, id, "analyse", { override });
    expect(moved.status, moved.text).toBe(200);
    expect(moved.body.stage).toBe("needs-analysis");
    expect((await move(manager, id, "communicate", { override })).status).toBe(409);
    const { body } = await sales.admin.get(`${opportunities}/${id}/events`);
    const event = body.events.find((one: { type: string }) => one.type === "moved");
    expect(event.override).toMatchObject({ reason: "The board decided" });
    expect(event.override.skipped).toEqual(expect.arrayContaining(["has-activity"]));
  });
});

describe("a stage that is not drawn", () => {
  test("cannot be reached by creating, writing, a move, or in bulk", async () => {
    const id = await sales.opportunity();
    const path = `${opportunities}/${id}`;
    const { revision } = (await sales.admin.get(path)).body;
    const data = { name: "x", account: await sales.account(), currency: "CNY" };
    const attempts = [
      await sales.admin.post(opportunities, { data, stage: "negotiation" }),
      await sales.admin.post(opportunities, { data: { ...data, _stage: "negotiation" } }),
      await sales.admin.post(opportunities, { data: { ...data, stage: "negotiation" } }),
      await sales.admin.patch(path, { data: { _stage: "negotiation" } }, revision),
      await sales.admin.patch(path, { data: { stage: "negotiation" } }, revision),
      await sales.admin.patch(path, { data: {}, stage: "negotiation" }, revision),
      await sales.admin.post(`${opportunities}/bulk`, {
        ids: [id],
        update: { data: { _stage: "negotiation" } },
      }),
    ];
    expect(attempts.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422, 422]);
    const bulk = await sales.admin.post(`${opportunities}/bulk`, {
      ids: [id],
      transition: { name: "negotiate" },
    });
    expect(bulk.body.results).toMatchObject([{ id, status: 409 }]);
    expect((await sales.admin.get(path)).body).toMatchObject({ stage: "lead-identification", revision });
  });
});

describe("bulk", () => {
  test("takes each record through the same gate and reports on each", async () => {
    const [good, bad] = [await ready(), await sales.opportunity()];
    const body = { ids: [good, bad, "not-there"], transition: { name: "analyse" } };
    const answer = await sales.admin.post(`${opportunities}/bulk`, body);
    expect(answer.status).toBe(200);
    expect(answer.body.results).toMatchObject([
      { id: good, status: 200 },
      { id: bad, status: 422 },
      { id: "not-there", status: 404 },
    ]);
    expect(answer.body.results[1].problems.length).toBeGreaterThan(2);
  });

  test("writes, hands over and deletes, each by its own right", async () => {
    const ids = [await sales.opportunity(), await sales.opportunity()];
    const rep = await sales.member("Ruth", ["rep"]);
    const owner = (await rep.get("/session")).body.user.id as string;
    const statuses = async (client: TestClient, what: object) =>
      (await client.post(`${opportunities}/bulk`, { ids, ...what })).body.results.map(
        (one: { status: number }) => one.status,
      );
    expect(await statuses(sales.admin, { update: { data: { source: "website" } } })).toEqual([200, 200]);
    expect(await statuses(rep, { assign: { owner } })).toEqual([403, 403]);
    expect(await statuses(sales.admin, { assign: { owner } })).toEqual([200, 200]);
    expect(await statuses(rep, { delete: true })).toEqual([403, 403]);
    expect(await statuses(sales.admin, { delete: true })).toEqual([200, 200]);
  });

  test("takes at most 1 000 records and one thing at a time", async () => {
    const many = Array.from({ length: 1001 }, (_, index) => `id${String(index)}`);
    const path = `${opportunities}/bulk`;
    expect((await sales.admin.post(path, { ids: many, delete: true })).status).toBe(422);
    for (const what of [{ delete: true, assign: { owner: null } }, {}]) {
      const answer = await sales.admin.post(path, { ids: ["a"], ...what }, { "Accept-Language": "en" });
      expect(answer.status).toBe(422);
      expect(answer.body.problems).toMatchObject([
        { code: "exactly-one", message: "Give exactly one of these: update, transition, assign, delete." },
      ]);
    }
  });
});

describe("a checklist", () => {
  test("is ticked item by item, at the revision that was read", async () => {
    const id = await ready();
    const { revision } = (await move(sales.admin, id, "analyse")).body;
    const path = `${opportunities}/${id}/checklist`;
    const ticked = await sales.admin.put(`${path}/interview`, { done: true }, revision);
    expect(ticked.status).toBe(200);
    expect(Object.keys(ticked.body.checklist)).toEqual(["interview"]);
    expect((await sales.admin.put(`${path}/interview`, { done: false })).status).toBe(428);
    expect((await sales.admin.put(`${path}/interview`, { done: false }, revision)).status).toBe(412);
    const again = ticked.body.revision;
    expect((await sales.admin.put(`${path}/nothing`, { done: true }, again)).status).toBe(404);
    // What is not there is told before which revision is wanted.
    expect((await sales.admin.put(`${path}/nothing`, { done: true })).status).toBe(404);
    expect((await sales.admin.put(`${path}/nothing`, { done: true }, revision)).status).toBe(404);
    const untied = await sales.admin.put(`${path}/interview`, { done: false }, again);
    expect(untied.body.checklist).toEqual({});
  });
});

describe("a check", () => {
  test("says what the server would say, without saving", async () => {
    const path = `${app}/forms/opportunity/check`;
    const id = await ready();
    const ok = await sales.admin.post(path, { id, data: {}, transition: "analyse" });
    expect(ok.body).toMatchObject({ ok: true, problems: [] });
    const wrong = await sales.admin.post(path, { data: { name: "x", amount: -5 } });
    expect(wrong.body.ok).toBe(false);
    expect(wrong.body.problems.length).toBeGreaterThan(1);
    expect((await sales.admin.get(`${opportunities}/${id}`)).body.stage).toBe("lead-identification");
  });

  test("of a move says the same of a record that is not there yet", async () => {
    const path = `${app}/forms/opportunity/check`;
    const data = { name: "x", account: await sales.account(), source: "website" };
    const count = async () => (await sales.admin.get(`${opportunities}?count=exact&limit=1`)).body.total;
    const before = await count();
    expect((await sales.admin.post(path, { data })).body.ok).toBe(true);
    const gate = (await sales.admin.post(path, { data, transition: "analyse" })).body;
    expect(gate.ok).toBe(false);
    const pointers = gate.problems.map((one: { pointer: string }) => one.pointer);
    expect(pointers).toEqual(["/activityCount", "/contact", "/needDescription"]);
    const lost = { lostReason: "price", reviewNotes: "Too dear" };
    expect((await sales.admin.post(path, { data: { ...data, ...lost }, transition: "lose" })).body.ok).toBe(
      true,
    );
    for (const undrawn of [{}, { id: await ready() }]) {
      const refused = await sales.admin.post(path, { ...undrawn, data, transition: "teleport" });
      expect([refused.status, codes(refused)]).toEqual([404, ["unknown-transition"]]);
    }
    expect(codes(await sales.admin.post(path, { data, pipeline: "nowhere", transition: "lose" }))).toEqual([
      "unknown-pipeline",
    ]);
    expect(await count()).toBe(before + 1);
  });
});
