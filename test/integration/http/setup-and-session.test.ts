import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);

describe("set-up", () => {
  test("is over once there is an account", async () => {
    expect((await server.client().get("/setup")).body).toEqual({ needed: false });
    const again = await server.client().post("/setup", {
      token: "set-up-token",
      name: "Eve",
      email: "eve@example.org",
      password: "correct horse battery",
    });
    expect(again.status).toBe(409);
    expect(codes(again)).toEqual(["setup-done"]);
  });

  test("gives the first administrator a session", async () => {
    const { status, body } = await server.admin.get("/session");
    expect(status).toBe(200);
    expect(body.user).toMatchObject({
      name: "Ada",
      email: "ada@example.org",
      administrator: true,
      disabled: false,
    });
    expect(body.user).not.toHaveProperty("passwordHash");
  });
});

describe("a session", () => {
  test("begins with the right password and ends with signing out", async () => {
    const client = await server.person("Bo");
    expect((await client.get("/session")).status).toBe(200);
    const out = await client.delete("/session");
    expect(out.status).toBe(204);
    expect((await client.get("/session")).status).toBe(401);
  });

  test("has a cookie that scripts cannot read and other sites do not send", async () => {
    const answer = await server
      .client()
      .post("/session", { email: "ada@example.org", password: "correct horse battery" });
    expect(answer.status).toBe(201);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(
      /^pipewright=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
    );
  });

  test("is refused alike for a wrong password, an unknown address and a disabled account", async () => {
    const disabled = await server.person("Dora");
    const { body } = await disabled.get("/session");
    await server.admin.post(`/users/${body.user.id}/disable`);
    const answers = await Promise.all(
      [
        { email: "ada@example.org", password: "wrong" },
        { email: "nobody@example.org", password: "wrong" },
        { email: "dora@example.org", password: "correct horse battery" },
      ].map((request) => server.client().post("/session", request)),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test("ends at once when its person is disabled, and so does nobody else's", async () => {
    const [one, other] = [await server.person("Finn"), await server.person("Gus")];
    const { body } = await one.get("/session");
    await server.admin.post(`/users/${body.user.id}/disable`);
    expect((await one.get("/session")).status).toBe(401);
    expect((await other.get("/session")).status).toBe(200);
  });

  test("ends when the password changes", async () => {
    const client = await server.person("Hana");
    const { body } = await client.get("/session");
    await server.admin.patch(`/users/${body.user.id}`, { password: "another long password" });
    expect((await client.get("/session")).status).toBe(401);
  });

  test("cannot be guessed: after ten wrong passwords an account has to wait", async () => {
    await server.person("Ivy");
    const attempt = (password: string) =>
      server.client().post("/session", { email: "ivy@example.org", password });
    for (let count = 0; count < 10; count += 1) expect((await attempt("wrong")).status).toBe(401);
    const limited = await attempt("correct horse battery");
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
    const unknown = () => server.client().post("/session", { email: "not@there.org", password: "wrong" });
    for (let count = 0; count < 10; count += 1) expect((await unknown()).status).toBe(401);
    expect((await unknown()).status).toBe(429);
  });

  test("changes nothing for another site", async () => {
    const request = { body: { name: "x", title: "X" }, headers: { "Sec-Fetch-Site": "cross-site" } };
    const refused = await server.admin.send("POST", "/apps", request);
    expect(refused.status).toBe(403);
    expect(codes(refused)).toEqual(["cross-site"]);
    const origin = { body: { name: "x", title: "X" }, headers: { Origin: "https://elsewhere.example" } };
    expect((await server.admin.send("POST", "/apps", origin)).status).toBe(403);
    const signIn = { body: { email: "a@b.c", password: "x" }, headers: { "Sec-Fetch-Site": "cross-site" } };
    expect((await server.client().send("POST", "/session", signIn)).status).toBe(403);
  });
});

describe("every answer", () => {
  test("forbids scripts from elsewhere and guessing of types", async () => {
    const { headers } = await server.client().get("/setup");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).toContain("script-src 'self';");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("x-powered-by")).toBeNull();
  });

  test("explains refusals in the language that is asked for", async () => {
    const chinese = await server.client().get("/session", { "Accept-Language": "fr, zh-CN;q=0.9, en;q=0.5" });
    expect(chinese.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(chinese.body).toMatchObject({ status: 401, title: "请先登录", detail: "请先登录。" });
    const english = await server.client().get("/session");
    expect(english.body).toMatchObject({ status: 401, title: "Please sign in" });
  });
});

test("a cookie is nobody's for a page that somebody else opened", async () => {
  const { body } = await server.admin.get("/session");
  const mine = { "X-Page-User": body.user.id as string };
  expect((await server.admin.get("/session", mine)).status).toBe(200);
  const theirs = { "X-Page-User": "somebody-else" };
  expect((await server.admin.get("/session", theirs)).status).toBe(401);
  expect((await server.admin.post("/apps", { name: "theirs", title: "Theirs" }, theirs)).status).toBe(401);
  expect((await server.admin.get("/apps/theirs")).status).toBe(404);
});
