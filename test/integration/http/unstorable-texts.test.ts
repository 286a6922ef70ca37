import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { app, opportunities, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();
const json = { "Content-Type": "application/json" };

test("texts beside the data with U+0000 or a lone surrogate are 422, wherever they stand", async () => {
  const id = await sales.opportunity();
  const password = "correct horse battery";
  for (const text of ["a\0b", "a\ud800b", "\udc00"]) {
    const refused = [
      [await sales.admin.post(`${opportunities}/${id}/comments`, { text }), "/text"],
      [await sales.admin.post("/users", { name: text, email: "x@example.org", password }), "/name"],
      [await sales.admin.post("/apps", { name: "mine", title: text }), "/title"],
      [await sales.admin.post("/apps", { name: "mine", title: { en: text } }), "/title/en"],
      [await sales.admin.post(`${opportunities}/query`, { search: text }), "/search"],
      [
        await sales.admin.post(
          `${opportunities}/${id}/transitions/analyse`,
          { override: { reason: text } },
          { "If-Match": '"1"' },
        ),
        "/override/reason",
      ],
    ] as const;
    for (const [answer, pointer] of refused) {
      expect(answer.status, answer.text).toBe(422);
      expect(answer.body.problems).toMatchObject([{ code: "bad-character", pointer }]);
    }
  }
});

test("text in another alphabet and paired surrogates are kept as they are", async () => {
  const id = await sales.opportunity();
  const kept = await sales.admin.post(`${opportunities}/${id}/comments`, { text: "华为 😀" });
  expect([kept.status, kept.body.text]).toEqual([201, "华为 😀"]);
});

test("a body that is no UTF-8 or no gzip is 400, not something else that was read into it", async () => {
  const bytes = Buffer.from('{"name":"x","title":"\u00ff"}', "latin1");
  const latin = await sales.admin.send("POST", "/apps", { body: bytes, headers: json });
  expect([latin.status, latin.body.problems[0].code]).toEqual([400, "malformed-json"]);
  const headers = { ...json, "Content-Encoding": "gzip" };
  for (const body of [Buffer.from("no gzip"), gzipSync('{"name":"x","title":"y"}').subarray(0, 12)]) {
    const broken = await sales.admin.send("POST", "/apps", { body, headers });
    expect([broken.status, broken.body.problems[0].code], broken.text).toEqual([400, "malformed-json"]);
  }
  expect((await sales.admin.get("/apps")).body.apps).toHaveLength(1);
});

test("a blank reference is an empty one", async () => {
  const id = await sales.opportunity({ contact: "" });
  const { body } = await sales.admin.get(`${opportunities}/${id}`);
  expect(body.data.contact ?? null).toBeNull();
  const emptied = await sales.admin.patch(
    `${opportunities}/${id}`,
    { data: { account: " " } },
    body.revision,
  );
  expect(emptied.body.problems).toMatchObject([{ code: "required", pointer: "/account" }]);
});

test("an app cannot be made with the name of another one's prototype", async () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    expect((await sales.admin.post("/apps", { name, title: "x" })).status).toBe(422);
    expect((await sales.admin.get(`${app}/forms/${name}/records`)).status).toBe(404);
  }
});
