import { describe, expect, test } from "vitest";
import { app, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();

describe("accounts", () => {
  test("are for administrators only", async () => {
    const rep = await sales.member("Rita", ["rep"]);
    expect((await rep.get("/users")).status).toBe(403);
    expect(
      (await rep.post("/users", { name: "x", email: "x@y.z", password: "long enough pass" })).status,
    ).toBe(403);
    expect((await rep.get(`${app}/members`)).status).toBe(403);
  });

  test("have an address of their own, whatever its case", async () => {
    const again = await sales.admin.post("/users", {
      name: "A",
      email: "ADA@example.org",
      password: "long enough pass",
    });
    expect(again.status).toBe(422);
    expect(again.body.problems).toMatchObject([{ code: "taken", pointer: "/email" }]);
  });

  test("tell everything that is wrong with a new one at once", async () => {
    const answer = await sales.admin.post("/users", { name: " ", email: "nowhere", password: "short" });
    expect(answer.status).toBe(422);
    expect(answer.body.problems.map((one: { pointer: string }) => one.pointer).sort()).toEqual([
      "/email",
      "/name",
      "/password",
    ]);
  });

  test("never leave an installation without an administrator", async () => {
    const { body } = await sales.admin.get("/session");
    const answer = await sales.admin.patch(`/users/${body.user.id}`, { administrator: false });
    expect(answer.status).toBe(409);
    expect((await sales.admin.post(`/users/${body.user.id}/disable`)).status).toBe(409);
  });
});

describe("members", () => {
  test("open the app with their roles, and others do not know that it is there", async () => {
    const manager = await sales.member("Mona", ["manager"]);
    const { body } = await manager.get("/session");
    expect(body.apps).toMatchObject([{ app: "opportunity-management", administer: false }]);
    expect(body.apps[0].roles.sort()).toEqual(["manager", "rep"]);

    const stranger = await sales.server.person("Stan");
    const [hidden, missing] = [await stranger.get(app), await stranger.get("/apps/not-there")];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.text).toBe(missing.text);
    expect((await stranger.get("/apps")).body).toEqual({ apps: [] });
  });

  test("must be people, and their roles must be the app's", async () => {
    const members = [{ user: "nobody", roles: ["rep", "king"] }];
    const answer = await sales.admin.put(`${app}/members`, { members });
    expect(answer.status).toBe(422);
    expect(answer.body.problems).toMatchObject([
      { code: "unknown-user", pointer: "/members/0/user" },
      { code: "unknown-role", pointer: "/members/0/roles/1" },
    ]);
  });

  test("find each other by name, and nobody else", async () => {
    const rep = await sales.member("Rosa", ["rep"]);
    await sales.server.person("Outsider");
    const names = (answer: { body: { people: { name: string }[] } }) =>
      answer.body.people.map(({ name }) => name);
    expect(names(await rep.get("/people?search=ros"))).toEqual(["Rosa"]);
    expect(names(await rep.get("/people?search=outs"))).toEqual([]);
    expect(names(await sales.admin.get("/people?search=outs"))).toEqual(["Outsider"]);
  });
});
