import { describe, expect, test } from "vitest";
import { accounts, activities, app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();
const titles = (answer: { body: { records: { title: string }[] } }) =>
  answer.body.records.map(({ title }) => title);

describe("a new record", () => {
  test("stands in the first stage, with its derived values, its address and its revision", async () => {
    const account = await sales.account();
    const data = { name: "MES", account, currency: "CNY", amount: 1000 };
    const { status, body, headers } = await sales.admin.post(opportunities, { data });
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`/api${opportunities}/${body.id}`);
    expect(headers.get("etag")).toBe(`"${body.revision}"`);
    expect(body).toMatchObject({
      form: "opportunity",
      pipeline: "sales",
      stage: "lead-identification",
      title: "MES",
      probability: 10,
      locked: false,
      data: { ...data, expectedRevenue: 100 },
    });
    expect(body.data.code).toMatch(/^OPP-\d{4}-\d{4}$/);
    expect(body.refs[account]).toMatchObject({ form: "account" });
    expect(body.access).toMatchObject({ name: "edit", expectedRevenue: "read" });
  });

  test("is refused in a stage that is not initial, with every problem at once", async () => {
    const elsewhere = await sales.admin.post(opportunities, {
      data: { name: "x", account: await sales.account(), currency: "CNY" },
      stage: "negotiation",
    });
    expect(elsewhere.status).toBe(422);
    const empty = await sales.admin.post(opportunities, { data: { amount: -1, needFit: "huge" } });
    expect(empty.status).toBe(422);
    const pointers = empty.body.problems.map((one: { pointer: string }) => one.pointer);
    expect(pointers).toEqual(expect.arrayContaining(["/name", "/account", "/amount", "/needFit"]));
  });

  test("copies from the record that it chooses what its reference fills in", async () => {
    const account = await sales.admin.post(accounts, { data: { name: "Filled", segment: "large" } });
    const id = await sales.opportunity({ account: account.body.id });
    expect((await sales.admin.get(`${opportunities}/${id}`)).body.data.segment).toBe("large");
  });

  test("points to nothing that is not there, and to nobody who is not", async () => {
    const lost = await sales.admin.post(opportunities, {
      data: { name: "x", account: "nobody", currency: "CNY" },
    });
    expect(lost.body.problems).toMatchObject([{ code: "unknown-record", pointer: "/account" }]);
    const body = { data: { name: "x", account: await sales.account(), currency: "CNY" }, owner: "nobody" };
    const owned = await sales.admin.post(opportunities, body);
    expect(owned.body.problems).toMatchObject([{ code: "unknown-user", pointer: "/owner" }]);
  });
});

describe("a change", () => {
  test("raises the revision, stays in the history, and empties with null", async () => {
    const id = await sales.opportunity({ amount: 10 });
    const before = (await sales.admin.get(`${opportunities}/${id}`)).body;
    const patch = { data: { amount: 25.5, source: "website", expectedClose: null } };
    const after = await sales.admin.patch(`${opportunities}/${id}`, patch, before.revision);
    expect(after.status).toBe(200);
    expect(after.body.revision).toBe(before.revision + 1);
    expect(after.body.data).toMatchObject({ amount: 25.5, source: "website" });
    const { body } = await sales.admin.get(`${opportunities}/${id}/events`);
    expect(body.events[0]).toMatchObject({
      type: "updated",
      changes: expect.arrayContaining([{ field: "amount", from: 10, to: 25.5 }]),
    });
    const emptied = await sales.admin.patch(
      `${opportunities}/${id}`,
      { data: { amount: null } },
      after.body.revision,
    );
    expect(emptied.body.data).not.toHaveProperty("amount");
  });

  test("wants the revision that was read", async () => {
    const id = await sales.opportunity();
    const { revision } = (await sales.admin.get(`${opportunities}/${id}`)).body;
    const path = `${opportunities}/${id}`;
    expect((await sales.admin.patch(path, { data: { name: "a" } })).status).toBe(428);
    expect((await sales.admin.patch(path, { data: { name: "a" } }, revision)).status).toBe(200);
    expect((await sales.admin.patch(path, { data: { name: "b" } }, revision)).status).toBe(412);
    expect((await sales.admin.get(path)).body.title).toBe("a");
  });

  test("hands over to somebody of the app only", async () => {
    const id = await sales.opportunity();
    const rep = await sales.member("Olga", ["rep"]);
    const owner = (await rep.get("/session")).body.user.id as string;
    const handed = await sales.admin.post(`${opportunities}/${id}/owner`, { owner });
    expect(handed.body).toMatchObject({ owner, refs: { [owner]: { form: "_user", title: "Olga" } } });
    const outsider = await sales.server.person("Otto");
    const stranger = (await outsider.get("/session")).body.user.id as string;
    expect((await sales.admin.post(`${opportunities}/${id}/owner`, { owner: stranger })).status).toBe(422);
  });

  test("that would take a name that is taken says so and nothing more", async () => {
    await sales.account("Unique Ltd");
    const again = await sales.admin.post(accounts, { data: { name: "Unique Ltd" } });
    expect(again.status).toBe(422);
    expect(again.body.problems).toMatchObject([{ code: "taken", pointer: "/name" }]);
  });
});

describe("the trash", () => {
  test("takes a record and gives it back", async () => {
    const id = await sales.opportunity({ name: "Thrown away" });
    const path = `${opportunities}/${id}`;
    const { revision } = (await sales.admin.get(path)).body;
    expect((await sales.admin.delete(path)).status).toBe(428);
    expect((await sales.admin.delete(path, revision)).status).toBe(204);
    expect((await sales.admin.get(path)).status).toBe(404);
    const trash = await sales.admin.get(`${opportunities}?trashed=true`);
    expect(titles(trash)).toContain("Thrown away");
    const restored = await sales.admin.post(`${path}/restore`);
    expect(restored.status).toBe(200);
    expect(restored.body.title).toBe("Thrown away");
    expect((await sales.admin.post(`${path}/restore`)).status).toBe(409);
    const types = (await sales.admin.get(`${path}/events`)).body.events.map(
      (one: { type: string }) => one.type,
    );
    expect(types.slice(0, 2)).toEqual(["restored", "deleted"]);
  });

  test("does not take what others need, and empties what they can do without", async () => {
    const account = await sales.account();
    await sales.opportunity({ account });
    const { revision } = (await sales.admin.get(`${accounts}/${account}`)).body;
    const kept = await sales.admin.delete(`${accounts}/${account}`, revision);
    expect(kept.status).toBe(409);
    expect(kept.body.problems).toMatchObject([{ code: "referenced" }]);

    const contacts = `${app}/forms/contact/records`;
    const contact = await sales.admin.post(contacts, { data: { name: "Ms Li", account } });
    expect(contact.status, contact.text).toBe(201);
    const id = await sales.opportunity({ account, contact: contact.body.id });
    expect((await sales.admin.delete(`${contacts}/${contact.body.id}`, contact.body.revision)).status).toBe(
      204,
    );
    expect((await sales.admin.get(`${opportunities}/${id}`)).body.data).not.toHaveProperty("contact");
  });
});

describe("beside a record", () => {
  test("lies what somebody typed and did not save, theirs alone", async () => {
    const id = await sales.opportunity();
    const path = `${opportunities}/${id}/draft`;
    const nothing = { data: {}, former: [], updatedAt: null };
    expect((await sales.admin.get(path)).body).toEqual(nothing);
    expect((await sales.admin.put(path, { data: { name: "half", amount: "not yet" } })).status).toBe(200);
    expect((await sales.admin.get(path)).body.data).toEqual({ name: "half", amount: "not yet" });
    const other = await sales.member("Dina", ["rep"]);
    expect((await other.get(path)).body).toEqual(nothing);
    expect((await sales.admin.delete(path)).status).toBe(204);
    expect((await sales.admin.get(path)).body).toEqual(nothing);
    expect((await sales.admin.put(`${opportunities}/new/draft`, { data: { name: "n" } })).status).toBe(200);
    expect((await sales.admin.get(`${opportunities}/new/draft`)).body.data).toEqual({ name: "n" });
  });

  test("stand comments that mention people of the app", async () => {
    const id = await sales.opportunity();
    const rep = await sales.member("Cora", ["rep"]);
    const mentioned = (await rep.get("/session")).body.user.id as string;
    const text = "Please **call** @Cora";
    const said = await sales.admin.post(`${opportunities}/${id}/comments`, { text, mentions: [mentioned] });
    expect(said.status).toBe(201);
    const { body } = await rep.get(`${opportunities}/${id}/events`);
    expect(body.events[0]).toMatchObject({ type: "commented", text, mentions: [mentioned] });
    expect(body.refs[mentioned]).toEqual({ form: "_user", title: "Cora" });
    const lost = await sales.admin.post(`${opportunities}/${id}/comments`, {
      text: "hi",
      mentions: ["nobody"],
    });
    expect(lost.body.problems).toMatchObject([{ code: "unknown-user", pointer: "/mentions/0" }]);
  });

  test("roll-ups and formulas over references follow what they are made of", async () => {
    const id = await sales.opportunity();
    const before = (await sales.admin.get(`${opportunities}/${id}`)).body;
    expect(before.data.activityCount).toBe(0);
    const made = await sales.admin.post(activities, {
      data: {
        subject: "Call",
        opportunity: id,
        type: "call",
        date: new Date(Date.now() - 9e7).toISOString().slice(0, 10),
      },
    });
    expect(made.status, made.text).toBe(201);
    await sales.server.settled();
    const after = (await sales.admin.get(`${opportunities}/${id}`)).body;
    expect(after.data.activityCount).toBe(1);
    expect(after.revision).toBe(before.revision);
    await sales.admin.delete(`${activities}/${made.body.id}`, made.body.revision);
    await sales.server.settled();
    expect((await sales.admin.get(`${opportunities}/${id}`)).body.data.activityCount).toBe(0);
  });
});
