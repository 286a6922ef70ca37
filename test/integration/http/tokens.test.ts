import { describe, expect, test } from "vitest";
import type { CreatedToken, TokenScope } from "../../../runtime/contract/generated/contract.ts";
import { routes } from "../../../server/http/routes/routes.ts";
import { tokenReaches } from "../../../server/policies/token-reach.ts";
import { accounts, app, opportunities, salesServer } from "../../support/sales-server.ts";
import { createTestClient, type TestClient } from "../../support/test-client.ts";

const sales = salesServer();

async function made(
  person: TestClient,
  scope: TokenScope,
  name: string = scope,
  days = 7,
): Promise<CreatedToken> {
  const { status, text, body } = await person.post("/tokens", { name, scope, days });
  if (status !== 201) throw new Error(text);
  return body as CreatedToken;
}

const holding = ({ secret }: CreatedToken) => createTestClient(sales.server.address, secret);

const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);

describe("an API token", () => {
  test("shows its secret once and is listed without it", async () => {
    const person = await sales.server.person("Una");
    const { token, secret } = await made(person, "read", "  Nightly report ");
    expect(secret).toMatch(/^pipewright_[A-Za-z0-9_-]{43}$/);
    expect(token).toMatchObject({ name: "Nightly report", scope: "read", lastUsedAt: null });
    expect(token.ending).toBe(secret.slice(-4));
    expect(Date.parse(token.expiresAt) - Date.parse(token.createdAt)).toBe(7 * 24 * 60 * 60 * 1000);
    const listed = await person.get("/tokens");
    expect(listed.body).toEqual({ tokens: [token] });
    expect(listed.text).not.toContain(secret);
  });

  test("is nowhere in the database, not even where the request can be repeated", async () => {
    const person = await sales.server.person("Vera");
    const key = { "Idempotency-Key": "make-one" };
    const first = await person.post("/tokens", { name: "a", scope: "read", days: 1 }, key);
    const { store } = sales.server.services;
    const { id } = (await person.get("/session")).body.user as { id: string };
    expect(JSON.stringify(await store.tokens.ofUser(id))).not.toContain(first.body.secret);
    expect(await store.repeats.get(id, "make-one")).toBeUndefined();
  });

  test("acts as its person, needs no cookie, and notes when it was used", async () => {
    const person = await sales.member("Wim", ["rep"]);
    const client = holding(await made(person, "write"));
    expect((await client.get("/session")).body.user).toMatchObject({ name: "Wim" });
    const made2 = await client.post(accounts, { data: { name: "By a program" } });
    expect(made2.status, made2.text).toBe(201);
    const lastUsed = async () =>
      ((await person.get("/tokens")).body as { tokens: { lastUsedAt: string | null }[] }).tokens[0]
        ?.lastUsedAt;
    await expect.poll(lastUsed).toMatch(/^\d{4}-/);
  });

  test("gives nobody more than they have: a stranger's finds no app, a rep's administers none", async () => {
    const stranger = holding(await made(await sales.server.person("Xenia"), "admin"));
    expect((await stranger.get(app)).status).toBe(404);
    const rep = holding(await made(await sales.member("Yan", ["rep"]), "admin"));
    const refused = await rep.get(`${app}/draft`);
    expect(refused.status).toBe(403);
    expect(codes(refused)).toEqual(["forbidden"]);
  });

  test("ends at once when it is revoked, and only its person can revoke it", async () => {
    const [one, other] = [await sales.server.person("Zoe"), await sales.server.person("Abe")];
    const token = await made(one, "read");
    const client = holding(token);
    expect((await client.get("/session")).status).toBe(200);
    expect((await other.delete(`/tokens/${token.token.id}`)).status).toBe(404);
    expect((await client.get("/session")).status).toBe(200);
    expect((await one.delete(`/tokens/${token.token.id}`)).status).toBe(204);
    const gone = await client.get("/session");
    expect(gone.status).toBe(401);
    expect(gone.headers.get("www-authenticate")).toBe("Bearer");
    expect(codes(gone)).toEqual(["token-unknown"]);
  });

  test("dies with its person's account and does not come back with it", async () => {
    const person = await sales.server.person("Bob");
    const { id } = (await person.get("/session")).body.user as { id: string };
    const client = holding(await made(person, "read"));
    await sales.admin.post(`/users/${id}/disable`);
    expect((await client.get("/session")).status).toBe(401);
    await sales.admin.patch(`/users/${id}`, { disabled: false });
    expect((await client.get("/session")).status).toBe(401);
  });

  test("dies when the password is set anew", async () => {
    const person = await sales.server.person("Cleo");
    const { id } = (await person.get("/session")).body.user as { id: string };
    const client = holding(await made(person, "read"));
    await sales.admin.patch(`/users/${id}`, { password: "another long password" });
    expect((await client.get("/session")).status).toBe(401);
  });

  test("is refused once it has expired, and says so", async () => {
    const person = await sales.server.person("Dan");
    const token = await made(person, "read");
    await sales.server.services.store.transact(async (tx) => {
      const [stored] = await tx.tokens.ofUser((await person.get("/session")).body.user.id as string);
      if (stored === undefined) throw new Error("no token");
      await tx.tokens.remove(stored.user, stored.id);
      await tx.tokens.create({ ...stored, expiresAt: "2026-01-01T00:00:00.000Z" });
    });
    const late = await holding(token).get("/session");
    expect(late.status).toBe(401);
    expect(codes(late)).toEqual(["token-expired"]);
  });

  test("has a name, a known scope, and one to 366 days", async () => {
    const person = await sales.server.person("Eli");
    const send = (body: object) => person.post("/tokens", { name: "a", scope: "read", days: 1, ...body });
    const answers = await Promise.all(
      [
        { name: "" },
        { name: "  " },
        { name: "x".repeat(121) },
        { scope: "root" },
        { scope: "users" },
        { days: 0 },
        { days: 367 },
        { days: 1.5 },
        { days: "7" },
        { secret: "mine" },
      ].map(send),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422, 422, 400, 400, 400]);
    expect((await person.get("/tokens")).body).toEqual({ tokens: [] });
  });

  test("is one of at most twenty", async () => {
    const person = await sales.server.person("Fay");
    for (let count = 0; count < 20; count += 1) await made(person, "read", `token ${String(count)}`);
    const more = await person.post("/tokens", { name: "one more", scope: "read", days: 1 });
    expect(more.status).toBe(409);
    expect(codes(more)).toEqual(["too-many-tokens"]);
  });
});

describe("every route", () => {
  test("that a scope does not reach is refused over HTTP before anything is read or done", async () => {
    const record = await sales.opportunity();
    const override = { reason: "To stand in a stage that has a checklist" };
    const { revision } = (await sales.admin.get(`${opportunities}/${record}`)).body as { revision: number };
    const headers = { "If-Match": `"${String(revision)}"` };
    const moved = await sales.admin.post(
      `${opportunities}/${record}/transitions/analyse`,
      { override },
      headers,
    );
    expect(moved.body, moved.text).toMatchObject({ stage: "needs-analysis" });
    const values: { readonly [name: string]: string } = {
      app: "opportunity-management",
      form: "opportunity",
      id: record,
      transition: "analyse",
      item: "questionnaire",
    };
    for (const scope of ["read", "write", "admin"] as const) {
      const client = holding(await made(sales.admin, scope));
      for (const { method, path, action } of routes()) {
        const address = path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? "x");
        const reaches = tokenReaches(scope, action);
        // What never ends is followed in a test of its own.
        if (reaches && (method !== "get" || path === "/events")) continue;
        const { status, body, text } = await client.send(method.toUpperCase(), address, {
          ...(method === "get" || method === "delete" ? {} : { body: {} }),
        });
        const name = `${scope}: ${method} ${path}`;
        if (reaches) expect([401, 403], `${name} ${text}`).not.toContain(status);
        else expect([name, status, body.problems[0].code]).toEqual([name, 403, "token-scope"]);
      }
    }
  });

  test("in bulk too is closed to a token that may only read", async () => {
    const id = await sales.opportunity();
    const client = holding(await made(sales.admin, "read", "bulk"));
    const refused = await client.post(`${opportunities}/bulk`, { ids: [id], delete: true });
    expect(refused.status).toBe(403);
    expect((await sales.admin.get(`${opportunities}/${id}`)).status).toBe(200);
  });
});

describe("the header", () => {
  const wrong = `pipewright_${"A".repeat(43)}`;

  test.each([
    ["nothing", "Bearer"],
    ["blanks", "Bearer   "],
    ["an unknown token", `Bearer ${wrong}`],
    ["another spelling of the scheme", `bEaReR ${wrong}`],
    ["quotes and SQL", `Bearer pipewright_' OR 1=1 --${"A".repeat(30)}`],
    ["two tokens", `Bearer ${wrong}, Bearer ${wrong}`],
    ["a token that is far too long", `Bearer pipewright_${"A".repeat(5000)}`],
    ["somebody else's kind of token", "Bearer eyJhbGciOiJub25lIn0.e30."],
    ["letters from elsewhere", "Bearer pipewright_é"],
  ])("with %s is 401, with a good cookie beside it and at open doors too", async (_name, Authorization) => {
    for (const path of ["/session", "/apps", "/setup"]) {
      const answer = await sales.admin.get(path, { Authorization });
      expect([path, answer.status]).toEqual([path, 401]);
      expect(codes(answer)).toEqual(["token-unknown"]);
    }
  });

  test("of another scheme is left to whoever stands in front", async () => {
    const Authorization = "Basic YWRhOnNlY3JldA==";
    expect((await sales.admin.get("/session", { Authorization })).status).toBe(200);
    expect((await sales.server.client().get("/session", { Authorization })).status).toBe(401);
  });

  test("makes the rule against other sites needless, which goes on for cookies", async () => {
    const client = holding(await made(sales.admin, "write", "cross-site"));
    const elsewhere = { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example" };
    const body = { data: { name: "From elsewhere" } };
    expect((await client.post(accounts, body, elsewhere)).status).toBe(201);
    expect((await sales.admin.post(accounts, body, elsewhere)).status).toBe(403);
  });
});

test("wrong tokens cannot be tried for long, and one that is repeated counts once", async () => {
  const wrong = (count: number) => `pipewright_${String(count).padStart(43, "0")}`;
  const attempt = (count: number) => createTestClient(sales.server.address, wrong(count)).get("/session");
  for (let count = 0; count < 120; count += 1) expect((await attempt(1_000_000)).status).toBe(401);
  let last = 401;
  let tried = 0;
  while (last === 401 && tried < 150) {
    last = (await attempt(tried)).status;
    tried += 1;
  }
  expect(last).toBe(429);
  expect(tried).toBeLessThanOrEqual(100);
  expect((await sales.admin.get("/session")).status).toBe(200);
});
