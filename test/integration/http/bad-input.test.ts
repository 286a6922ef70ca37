import { describe, expect, test } from "vitest";
import { accounts, app, opportunities, salesServer } from "../../support/sales-server.ts";
import { smallApp } from "../../support/small-app.ts";

const sales = salesServer();
const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);
const json = { "Content-Type": "application/json" };

describe("a request that cannot be read", () => {
  test("malformed JSON is 400", async () => {
    for (const body of ['{"data":', "nonsense", '{"data":{}} trailing', "[", "\u0000"]) {
      const answer = await sales.admin.send("POST", accounts, { body, headers: json });
      expect([answer.status, codes(answer)], body).toEqual([400, ["malformed-json"]]);
    }
  });

  test("a body of JSON that is no object is 400, and is not called something else", async () => {
    for (const body of ["null", "5", '"text"', "true"]) {
      const answer = await sales.admin.send("POST", accounts, { body, headers: json });
      expect([answer.status, codes(answer)], body).toEqual([400, ["not-an-object"]]);
    }
  });

  test("a limit that is too large is told what is possible", async () => {
    const answer = await sales.admin.get(`${accounts}?limit=201`);
    expect(answer.body.problems[0].message).toContain("from 1 to 200");
  });

  test("a body of 2 MB is 413", async () => {
    const body = JSON.stringify({ data: { name: "x".repeat(2 * 1024 * 1024) } });
    const answer = await sales.admin.send("POST", accounts, { body, headers: json });
    expect([answer.status, codes(answer)]).toEqual([413, ["body-too-large"]]);
  });

  test("another kind of content is 415", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]) {
      const answer = await sales.admin.send("POST", accounts, {
        body: "{}",
        headers: { "Content-Type": type },
      });
      expect([answer.status, codes(answer)], type).toEqual([415, ["content-type"]]);
    }
  });

  test("a parameter that is given twice, unknown or unreadable is 400", async () => {
    const cases: [string, string][] = [
      ["limit=1&limit=2", "parameter-twice"],
      ["nothing=1", "unknown-parameter"],
      ["__proto__=1", "unknown-parameter"],
      ["constructor=1", "unknown-parameter"],
      ["limit=0", "parameter-out-of-range"],
      ["limit=201", "parameter-out-of-range"],
      ["limit=1e2", "parameter-out-of-range"],
      ["count=yes", "malformed-parameter"],
      ["filter=%7B", "malformed-parameter"],
      ["cursor=forged", "malformed-parameter"],
      ["sort=nothing", "unknown-field"],
      ["sort=__proto__", "unknown-field"],
      ["fields=name,constructor", "unknown-field"],
      ["view=nothing", "unknown-view"],
    ];
    for (const [query, code] of cases) {
      const answer = await sales.admin.get(`${accounts}?${query}`);
      expect([answer.status, codes(answer)], query).toEqual([400, [code]]);
    }
  });

  test("an address that is none is 400 or 404", async () => {
    for (const path of [
      "/apps/%zz",
      "/apps/%E0%A4%A",
      "/apps/%00",
      "/apps/a%2f..%2fb",
      "/nothing",
      "/apps/constructor",
    ]) {
      const { status } = await sales.admin.get(path);
      expect([400, 404], path).toContain(status);
    }
    const id = await sales.admin.get(`${accounts}/${encodeURIComponent("' OR 1=1 --")}`);
    expect(id.status).toBe(404);
  });
});

describe("a filter", () => {
  const ask = (filter: unknown) => sales.admin.post(`${accounts}/query`, { filter });

  test("that names what is not there is 400", async () => {
    for (const name of [
      "nothing",
      "__proto__",
      "constructor",
      "name; DROP TABLE",
      "x".repeat(10_000),
      "\u0000",
    ]) {
      expect((await ask({ required: [name] })).status, name.slice(0, 20)).toBe(400);
      const properties = JSON.parse(`{${JSON.stringify(name)}: {"const": 1}}`) as object;
      expect((await ask({ properties })).status, name.slice(0, 20)).toBe(400);
    }
  });

  test("that is too deep, too large or of the wrong kind is 422", async () => {
    let deep: object = { required: ["name"] };
    for (let depth = 0; depth < 12; depth += 1) deep = { not: deep };
    const wide = { anyOf: Array.from({ length: 300 }, () => ({ required: ["name"] })) };
    for (const filter of [deep, wide, { properties: { name: { minimum: 5 } } }, { anyOf: [] }]) {
      expect((await ask(filter)).status, JSON.stringify(filter).slice(0, 80)).toBe(422);
    }
  });

  test("with hostile values finds nothing and breaks nothing", async () => {
    for (const value of ["'; DROP TABLE x; --", '"', "\u0000", "%", "_", "\\", "华".repeat(5000), "\ud800"]) {
      const { status, body } = await ask({ properties: { name: { const: value } } });
      expect([200, 422], value.slice(0, 10)).toContain(status);
      if (status === 200) expect(body.records).toEqual([]);
      expect(
        (
          await sales.admin.get(
            `${accounts}?search=${encodeURIComponent(value === "\ud800" ? "\ufffd" : value.slice(0, 150))}`,
          )
        ).status,
      ).toBe(200);
    }
  });
});

describe("data", () => {
  const create = (data: string) =>
    sales.admin.send("POST", opportunities, { body: `{"data":${data}}`, headers: json });

  test("with fields that are not there is 400, whatever they are called", async () => {
    for (const name of [
      "nothing",
      "__proto__",
      "constructor",
      "toString",
      "na'me",
      'na"me',
      "x".repeat(10_000),
      "a\u0000b",
    ]) {
      const answer = await create(`{${JSON.stringify(name)}: 1}`);
      expect([answer.status, codes(answer)], name.slice(0, 20)).toEqual([400, ["unknown-field"]]);
    }
    const column = await create('{"competitors": [{"nothing": 1}]}');
    expect([column.status, codes(column)]).toEqual([400, ["unknown-field"]]);
  });

  test("with keys beside it that are not there is 400", async () => {
    for (const key of ["nothing", "__proto__", "constructor"]) {
      const answer = await sales.admin.send("POST", accounts, {
        body: `{"data":{},"${key}":1}`,
        headers: json,
      });
      expect([answer.status, codes(answer)], key).toEqual([400, ["unknown-key"]]);
    }
    for (const body of ["{}", "[]", '{"data":5}', '{"data":null}', '{"data":[]}']) {
      expect((await sales.admin.send("POST", accounts, { body, headers: json })).status, body).toBe(400);
    }
  });

  test("of the wrong type, too long, or none of the options is 422 with every problem", async () => {
    const answer = await create(
      JSON.stringify({
        name: "x".repeat(121),
        amount: "much",
        needFit: "huge",
        expectedClose: "2026-02-30",
        competitors: [{ name: 5 }],
        source: { a: 1 },
      }),
    );
    expect(answer.status).toBe(422);
    const pointers = answer.body.problems.map((one: { pointer: string }) => one.pointer);
    for (const pointer of [
      "/name",
      "/amount",
      "/needFit",
      "/expectedClose",
      "/competitors/0/name",
      "/source",
    ]) {
      expect(pointers).toContain(pointer);
    }
  });

  test("with characters that no text may hold is 422, and with odd ones is kept as it is", async () => {
    const account = JSON.stringify(await sales.account());
    const named = (name: string) => create(`{"name":${name},"account":${account},"currency":"CNY"}`);
    expect((await named('"a\\u0000b"')).status).toBe(422);
    expect((await named('"a\\ud800b"')).status).toBe(422);
    for (const name of ["' OR 1=1 --", '"><script>alert(1)</script>', "__proto__", "👩‍👩‍👧 华为"]) {
      const answer = await named(JSON.stringify(name));
      expect(answer.status, name).toBe(201);
      expect(answer.body.title).toBe(name);
    }
  });

  test("that nobody writes is 422: derived values and serials", async () => {
    const account = await sales.account();
    for (const data of [{ expectedRevenue: 5 }, { code: "OPP-1" }, { activityCount: 3 }, { _score: 100 }]) {
      const answer = await create(JSON.stringify({ name: "x", account, currency: "CNY", ...data }));
      expect(answer.status, JSON.stringify(data)).toBe(422);
    }
  });
});

describe("a definition", () => {
  test("with a hostile pattern never hangs, whether it is published or refused", async () => {
    const form = (pattern: string) =>
      smallApp({
        schema: { type: "object", properties: { name: { type: "string", maxLength: 2000, pattern } } },
      });
    await sales.admin.post("/apps", { name: "small", title: "Small" });
    const { revision } = (await sales.admin.get("/apps/small/draft")).body;
    const saved = await sales.admin.put("/apps/small/draft", { definition: form("^(a+)+$") }, revision);
    const headers = { "If-Match": `"${saved.body.revision}"` };
    const published = await sales.admin.send("POST", "/apps/small/publish", { body: {}, headers });
    expect(published.status, published.text).toBe(201);
    const deals = "/apps/small/forms/deal/records";
    const refused = await sales.admin.post(deals, { data: { name: `${"a".repeat(1900)}!` } });
    expect(refused.status).toBe(422);
    expect((await sales.admin.post(deals, { data: { name: "aaa" } })).status).toBe(201);

    for (const pattern of ["(", "(?=a)b", "(a)\\1", "a{1,100000}"]) {
      const draft = (await sales.admin.get("/apps/small/draft")).body;
      await sales.admin.put("/apps/small/draft", { definition: form(pattern) }, draft.revision);
      const checked = await sales.admin.post("/apps/small/draft/check");
      expect(checked.body.problems.length, pattern).toBeGreaterThan(0);
    }
  });

  test("that is broken installs nothing and says where", async () => {
    await sales.admin.post("/apps", { name: "broken", title: "Broken" });
    const broken = { ...smallApp(), name: "broken", forms: [{ name: "Bad Name", title: 5 }], extra: 1 };
    const saved = await sales.admin.put("/apps/broken/draft", { definition: broken }, 1);
    const headers = { "If-Match": `"${saved.body.revision}"` };
    const refused = await sales.admin.send("POST", "/apps/broken/publish", { body: {}, headers });
    expect(refused.status).toBe(422);
    expect(refused.body.problems.length).toBeGreaterThan(2);
    expect((await sales.admin.get("/apps/broken")).status).toBe(404);
  });

  test("cannot be made to poison anything by its names", async () => {
    for (const name of ["__proto__", "constructor", "A", "a".repeat(64), "a/b", "..", "a'b"]) {
      const answer = await sales.admin.send("POST", "/apps", {
        body: `{"name":${JSON.stringify(name)},"title":"x"}`,
      });
      expect(answer.status, name).toBe(422);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("the order of refusals", () => {
  test("is 400 syntax, 401, 404, 403, 400 names, 428, 412, 409, 422", async () => {
    const id = await sales.opportunity();
    const path = `${opportunities}/${id}`;
    const nobody = sales.server.client();
    const service = await sales.member("Sora", ["legal"]);
    const patch = (client: typeof nobody, where: string, body: string, revision?: number) =>
      client.send("PATCH", where, {
        body,
        headers: { ...json, ...(revision !== undefined && { "If-Match": `"${String(revision)}"` }) },
      });
    expect((await patch(nobody, path, "{")).status).toBe(400);
    expect((await patch(nobody, path, '{"nothing":1}')).status).toBe(401);
    expect((await patch(sales.admin, `${path}x`, '{"nothing":1}')).status).toBe(404);
    const account = await sales.account();
    expect((await patch(service, `${accounts}/${account}`, '{"nothing":1}')).status).toBe(403);
    expect((await patch(sales.admin, path, '{"data":{"nothing":1}}')).status).toBe(400);
    expect((await patch(sales.admin, path, '{"data":{"amount":-1}}')).status).toBe(428);
    expect((await patch(sales.admin, path, '{"data":{"amount":-1}}', 99)).status).toBe(412);
    expect((await patch(sales.admin, path, '{"data":{"amount":-1}}', 1)).status).toBe(422);
  });
});

test("an app that is asked for everything odd never answers 500", async () => {
  const odd = ["__proto__", "constructor", "'", '"', "%00", "..", "%2e%2e", "a".repeat(3000), "%F0%9F%A6%84"];
  for (const one of odd) {
    for (const path of [
      `/apps/${one}`,
      `${app}/forms/${one}/records`,
      `${opportunities}/${one}`,
      `/files/${one}`,
      `/templates/${one}`,
      `/schemas/${one}`,
      `${app}/versions/${one}`,
      `${opportunities}/x/transitions/${one}`,
    ]) {
      const { status } = await sales.admin.get(path);
      expect(status, path.slice(0, 80)).toBeLessThan(500);
    }
  }
});
