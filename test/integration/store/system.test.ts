import { describe, expect, test } from "vitest";
import { AlreadyAnswered } from "../../../server/store/already-answered.ts";
import type { Store } from "../../../server/store/store.ts";
import type { User } from "../../../server/store/system/users.ts";
import { openTestStore } from "../../support/open-test-store.ts";
import { onPostgres } from "../../support/test-database.ts";

const createdAt = "2026-03-01T08:00:00.000Z";
// PostgreSQL has no U+0000, which nobody may send either.
const hostile = `Robert'); DROP TABLE user;--${onPostgres() ? "" : "\0"}\`"$1 ?`;

function person(id: string, rest: Partial<User> = {}): User {
  const email = `${id}@example.com`;
  return {
    id,
    name: id,
    email,
    passwordHash: null,
    locale: null,
    administrator: false,
    disabledAt: null,
    createdAt,
    ...rest,
  };
}

async function openWith(...people: readonly User[]): Promise<Store> {
  const store = await openTestStore();
  await store.transact(async (tx) => {
    for (const one of people) await tx.users.create(one);
  });
  return store;
}

describe("people", () => {
  test("come back as they were written", async () => {
    const anna = person("anna", {
      name: hostile,
      administrator: true,
      locale: "zh-CN",
      passwordHash: "$argon2id$x",
    });
    const store = await openWith(anna, person("ben"));
    expect(await store.users.byId("anna")).toEqual(anna);
    expect(await store.users.byIds(["ben", "nobody"])).toEqual([person("ben")]);
    expect(await store.users.list()).toEqual([anna, person("ben")]);
    expect(await store.users.count()).toBe(2);
    expect(await store.users.byId(hostile)).toBeUndefined();
    expect(await store.users.byEmail(hostile)).toBeUndefined();
  });

  test("are found by their address in any case, which nobody else can take", async () => {
    const store = await openWith(person("anna", { email: "Anna@Example.com" }), person("ben"));
    expect(await store.users.byEmail(" anna@EXAMPLE.com")).toMatchObject({
      id: "anna",
      email: "Anna@Example.com",
    });
    await store.transact(async (tx) => {
      expect(await tx.users.create(person("eve", { email: "ANNA@example.com" }))).toBe(false);
      expect(await tx.users.update("ben", { email: "aNNa@example.com" })).toBe(false);
      expect(await tx.users.update("ben", { disabledAt: createdAt, administrator: true })).toBe(true);
    });
    expect(await store.users.byId("ben")).toEqual(
      person("ben", { disabledAt: createdAt, administrator: true }),
    );
    expect(await store.users.count()).toBe(2);
  });
});

describe("sessions", () => {
  const session = (idHash: string, user: string, expiresAt: string) => ({
    idHash,
    user,
    createdAt,
    expiresAt,
  });

  test("end one by one, with their person's others, or by time", async () => {
    const store = await openWith(person("anna"), person("ben"));
    await store.transact(async (tx) => {
      await tx.sessions.create(session("h1", "anna", "2026-03-02T00:00:00.000Z"));
      await tx.sessions.create(session("h2", "anna", "2026-04-01T00:00:00.000Z"));
      await tx.sessions.create(session("h3", "ben", "2026-04-01T00:00:00.000Z"));
    });
    expect(await store.sessions.byHash("h1")).toEqual(session("h1", "anna", "2026-03-02T00:00:00.000Z"));
    await store.transact((tx) => tx.sessions.removeExpired("2026-03-15T00:00:00.000Z"));
    expect(await store.sessions.byHash("h1")).toBeUndefined();
    await store.transact((tx) => tx.sessions.removeOfUser("anna"));
    expect(await store.sessions.byHash("h2")).toBeUndefined();
    await store.transact((tx) => tx.sessions.remove("h3"));
    expect(await store.sessions.byHash("h3")).toBeUndefined();
  });

  test("belong to somebody who exists", async () => {
    const store = await openTestStore();
    const orphan = store.transact((tx) => tx.sessions.create(session("h1", "nobody", createdAt)));
    await expect(orphan).rejects.toThrow(/foreign key/i);
  });
});

describe("roles", () => {
  test("are had by people, and by the members of teams", async () => {
    const store = await openWith(person("anna"), person("ben"), person("eve"));
    await store.transact(async (tx) => {
      for (const name of ["sales", "service"]) {
        await tx.apps.create({
          name,
          title: { en: name },
          currentVersion: 1,
          installedTemplate: null,
          createdAt,
          createdBy: "anna",
          draftRevision: 0,
        });
      }
      await tx.teams.create({ id: "t1", name: "North", members: ["ben", "eve", "ben"], createdAt });
      await tx.members.replace("sales", [
        { role: "rep", kind: "team", member: "t1" },
        { role: "manager", kind: "user", member: "anna" },
      ]);
      await tx.members.replace("service", [{ role: "agent", kind: "user", member: "ben" }]);
    });
    expect((await store.members.ofUser("ben")).map(({ app, role }) => `${app} ${role}`)).toEqual([
      "sales rep",
      "service agent",
    ]);
    expect((await store.members.users("sales", null)).toSorted()).toEqual(["anna", "ben", "eve"]);
    expect(await store.members.users("sales", "manager")).toEqual(["anna"]);
    expect(await store.teams.ofUser("eve")).toEqual(["t1"]);

    await store.transact(async (tx) => {
      await tx.members.replace("sales", []);
      await tx.teams.update("t1", { members: ["anna"] });
    });
    expect(await store.members.list("sales")).toEqual([]);
    expect(await store.teams.byId("t1")).toEqual({ id: "t1", name: "North", members: ["anna"], createdAt });
  });
});

test("a draft is written by whoever has read the last one", async () => {
  const store = await openTestStore();
  const draft = { app: "sales", document: "{}", updatedBy: "anna", updatedAt: createdAt };
  await store.transact(async (tx) => {
    await tx.apps.create({
      name: "sales",
      title: "Sales",
      currentVersion: 0,
      installedTemplate: null,
      createdAt,
      createdBy: "anna",
      draftRevision: 0,
    });
    expect(await tx.drafts.put(draft, 3)).toBeNull();
    expect(await tx.drafts.put(draft, 0)).toBe(1);
    expect(await tx.drafts.put(draft, 0)).toBeNull();
    expect(await tx.drafts.put({ ...draft, document: hostile }, 1)).toBe(2);
    expect(await tx.drafts.put(draft, 1)).toBeNull();
  });
  expect(await store.drafts.get("sales")).toEqual({ ...draft, document: hostile, revision: 2 });
  await store.transact(async (tx) => {
    await tx.drafts.remove("sales");
    expect(await tx.drafts.get("sales")).toBeUndefined();
    expect((await tx.apps.byName("sales"))?.draftRevision).toBe(3);
    for (const before of [0, 1, 2]) expect(await tx.drafts.put(draft, before)).toBeNull();
    expect(await tx.drafts.put(draft, 3)).toBe(4);
  });
});

test("an app's name is taken once, and its template is remembered", async () => {
  const store = await openTestStore();
  const app = {
    name: "sales",
    title: { en: "Sales", "zh-CN": "销售" },
    currentVersion: 1,
    installedTemplate: { name: "opportunity-management", version: "1.0.0" },
    createdAt,
    createdBy: "anna",
    draftRevision: 0,
  };
  await store.transact(async (tx) => {
    expect(await tx.apps.create(app)).toBe(true);
    expect(await tx.apps.create({ ...app, title: "Mine" })).toBe(false);
    await tx.apps.update("sales", { currentVersion: 2 });
  });
  expect(await store.apps.list()).toEqual([{ ...app, currentVersion: 2 }]);
});

test("files are found by id and by the record that holds them", async () => {
  const store = await openTestStore();
  const file = {
    id: "f1",
    app: "sales",
    form: "deal",
    record: null,
    field: null,
    name: "../../etc/passwd",
    size: 3,
    type: "text/plain",
    sha256: "00",
    uploadedBy: "anna",
    createdAt,
  };
  await store.transact((tx) => tx.files.create(file));
  expect(await store.files.byIds(["f1", "f2"])).toEqual([file]);
  await store.transact((tx) => tx.files.attach("f1", "d1", "offer"));
  expect(await store.files.ofRecord("sales", "d1")).toEqual([{ ...file, record: "d1", field: "offer" }]);
  await store.transact((tx) => tx.files.remove("f1"));
  expect(await store.files.byId("f1")).toBeUndefined();
});

test("what somebody typed is theirs alone", async () => {
  const store = await openTestStore();
  const typed = {
    app: "sales",
    form: "deal",
    record: "d1",
    user: "anna",
    data: { name: hostile },
    former: [{ title: hostile, text: hostile }],
    updatedAt: createdAt,
  };
  await store.transact((tx) => tx.recordDrafts.put({ ...typed, data: {}, former: [] }));
  await store.transact((tx) => tx.recordDrafts.put(typed));
  expect(await store.recordDrafts.get("sales", "deal", "d1", "anna")).toEqual(typed);
  expect(await store.recordDrafts.get("sales", "deal", "d1", "ben")).toBeUndefined();
  await store.transact((tx) => tx.recordDrafts.remove("sales", "deal", "d1", "anna"));
  expect(await store.recordDrafts.get("sales", "deal", "d1", "anna")).toBeUndefined();
});

test("a repeated request finds its answer until it is forgotten", async () => {
  const store = await openTestStore();
  const request = { user: "anna", key: hostile, request: "hash", answer: "{}", createdAt };
  await store.records.commit(new Map(), [], [], { ...request, replaces: createdAt });
  expect(await store.repeats.get("anna", hostile)).toEqual(request);
  await store.transact((tx) => tx.repeats.removeBefore(createdAt, 10));
  expect(await store.repeats.get("anna", hostile)).toEqual(request);
  await store.transact((tx) => tx.repeats.removeBefore("2026-03-02T00:00:00.000Z", 10));
  expect(await store.repeats.get("anna", hostile)).toBeUndefined();
});

test("what is answered already is not written, unless the answer has had its time", async () => {
  const store = await openTestStore();
  const event = { type: "deleted" } as const;
  const told = { app: "sales", form: "deal", record: "d1", actor: "anna", at: createdAt, event };
  const first = { user: "anna", key: "k", request: "hash", answer: "first", createdAt };
  const commit = (answer: string, replaces: string) =>
    store.records.commit(new Map(), [], [told], { ...first, answer, replaces });
  const written = async () => [
    (await store.records.events("sales", "d1", null, 10)).length,
    (await store.repeats.get("anna", "k"))?.answer,
  ];
  await commit("first", createdAt);
  await expect(commit("second", createdAt)).rejects.toThrow(AlreadyAnswered);
  const again = { ...first, replaces: createdAt };
  const inside = store.transact((tx) => tx.records.commit(new Map(), [], [told], again));
  await expect(inside).rejects.toThrow(AlreadyAnswered);
  expect(await written()).toEqual([1, "first"]);
  await commit("third", "2027-01-01T00:00:00.000Z");
  expect(await written()).toEqual([2, "third"]);
});

test("of two who answer the same at once, one is undone", async () => {
  const store = await openTestStore();
  const answer = { user: "anna", key: "k", request: "hash", createdAt, replaces: createdAt };
  const settled = await Promise.allSettled(
    ["a", "b", "c", "d"].map((record) => {
      const event = { type: "deleted" } as const;
      const told = { app: "sales", form: "deal", record, actor: "anna", at: createdAt, event };
      return store.records.commit(new Map(), [], [told], { ...answer, answer: record });
    }),
  );
  const done = settled.filter(({ status }) => status === "fulfilled");
  expect(done).toHaveLength(1);
  const kept = await store.repeats.get("anna", "k");
  const events = await store.records.eventsAfter(0, 10);
  expect(events.map(({ record }) => record)).toEqual([kept?.answer]);
});

test("settings keep any JSON", async () => {
  const store = await openTestStore();
  await store.transact((tx) => tx.settings.put("k", { a: [1, null, "x"] }));
  expect(await store.settings.get("k")).toEqual({ a: [1, null, "x"] });
  await store.transact((tx) => tx.settings.put("k", null));
  expect(await store.settings.get("k")).toBeNull();
  await store.transact((tx) => tx.settings.remove("k"));
  expect(await store.settings.get("k")).toBeUndefined();
});
