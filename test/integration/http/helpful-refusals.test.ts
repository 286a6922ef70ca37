import { describe, expect, test } from "vitest";
import { accounts, app, opportunities, salesServer } from "../../support/sales-server.ts";
import type { TestAnswer } from "../../support/test-client.ts";

const sales = salesServer();
const chinese = { "Accept-Language": "zh-CN" };

interface Told {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

const told = (answer: TestAnswer) => answer.body.problems as readonly Told[];

describe("a refusal names one problem and the way on", () => {
  test("for a text that is empty", async () => {
    const id = await sales.opportunity();
    const { revision } = (await sales.admin.get(`${opportunities}/${id}`)).body;
    const path = `${opportunities}/${id}`;
    const headers = { "If-Match": `"${String(revision)}"` };
    const body = { override: { reason: " " } };
    const person = { email: "n@example.org", password: "long enough pass" };
    const cases: [TestAnswer, string, string][] = [
      [await sales.admin.post(`${path}/comments`, { text: "" }), "/text", "“text” is empty. Fill it in."],
      [await sales.admin.post(`${path}/comments`, { text: " \n" }), "/text", "“text” is empty. Fill it in."],
      [await sales.admin.post("/users", { ...person, name: "" }), "/name", "“name” is empty. Fill it in."],
      [
        await sales.admin.send("POST", `${path}/transitions/analyse`, { body, headers }),
        "/override/reason",
        "“reason” is empty. Fill it in.",
      ],
    ];
    for (const [answer, pointer, message] of cases) {
      expect(answer.status).toBe(422);
      expect(told(answer)).toMatchObject([{ code: "required", pointer, message }]);
    }
  });

  test("for an account of which nothing is changed", async () => {
    const { user } = (await sales.admin.get("/session")).body;
    const answer = await sales.admin.patch(`/users/${user.id}`, {});
    expect([answer.status, told(answer)[0]?.code]).toEqual([422, "nothing-to-change"]);
    expect(told(answer)[0]?.message).toContain("name, email");
  });

  test("for a link of a wrong shape, wherever it would lead", async () => {
    const id = await sales.opportunity();
    const { revision } = (await sales.admin.get(`${opportunities}/${id}`)).body;
    const data = { contractFile: "nope", account: ["nowhere"] };
    const answer = await sales.admin.patch(`${opportunities}/${id}`, { data }, revision);
    expect([
      answer.status,
      told(answer)
        .map(({ code, pointer }) => `${code} ${pointer}`)
        .toSorted(),
    ]).toEqual([422, ["not-an-identifier /account", "wrong-type /contractFile"]]);
  });

  test("for one record twice in bulk", async () => {
    const id = await sales.account();
    const answer = await sales.admin.post(`${accounts}/bulk`, { ids: [id, id], delete: true });
    expect(answer.status).toBe(422);
    expect(told(answer)).toMatchObject([
      { code: "duplicate-item", pointer: "/ids/1", message: "This stands here twice. Take one away." },
    ]);
  });

  test("for an app with a name that is reserved", async () => {
    const answer = await sales.admin.post("/apps", { name: "constructor", title: "Constructor" });
    expect([answer.status, told(answer)[0]?.code]).toEqual([422, "reserved-name"]);
  });

  test.each([
    ["records?sort=competitors", "not-sortable"],
    ["records?sort=nothing", "unknown-field"],
    ["aggregate?measure=sum:name", "not-measurable"],
    ["aggregate?measure=sum:nothing", "unknown-field"],
    ["aggregate?measure=sum", "unknown-measure"],
    ["aggregate?measure=median:amount", "unknown-measure"],
    ["aggregate?group=competitors", "not-groupable"],
    ["aggregate?group=nothing", "unknown-field"],
    ["values?field=name", "no-tag-field"],
    ["values?field=nothing", "unknown-field"],
    ["values", "required"],
    ["records?sort=", "malformed-parameter"],
    ["records?fields=", "malformed-parameter"],
    [`records?search=${"x".repeat(201)}`, "parameter-too-long"],
  ])("for %.40s", async (path, code) => {
    const answer = await sales.admin.get(`${app}/forms/opportunity/${path}`, chinese);
    expect([answer.status, told(answer).map((one) => one.code)]).toEqual([400, [code]]);
    expect(told(answer)[0]?.message).toMatch(/\p{Script=Han}/u);
  });

  test("for an order or fields that are named in a body and empty", async () => {
    const answer = await sales.admin.post(`${opportunities}/query`, { sort: "", fields: "" });
    expect([answer.status, told(answer).map(({ code, pointer }) => `${code} ${pointer}`)]).toEqual([
      422,
      ["required /sort", "required /fields"],
    ]);
  });

  test("for a condition that is not written as one", async () => {
    const asked = async (filter: unknown) =>
      told(await sales.admin.post(`${accounts}/query`, { filter })).map(({ message }) => message);
    expect(await asked({})).toEqual(["This condition is empty. Write what must hold, or leave it out."]);
    expect(await asked({ required: "name" })).toEqual([
      '“required” is not written like that. Write a list of fields, such as ["amount"].',
    ]);
    expect(await asked({ not: [] })).toEqual([
      'This condition is not written like that. Write an object such as {"properties": {"amount": {"minimum": 5}}}.',
    ]);
  });

  test("for a text that no field holds", async () => {
    const asked = async (value: string) =>
      told(
        await sales.admin.post(`${accounts}/query`, { filter: { properties: { name: { const: value } } } }),
      );
    expect(await asked("a\0")).toMatchObject([
      { code: "condition-bad-character", pointer: "/filter/properties/name/const" },
    ]);
    expect(await asked("x".repeat(10_001))).toMatchObject([{ code: "condition-too-long" }]);
  });

  test("for JSON that stops being it, with the place", async () => {
    const headers = { "Content-Type": "application/json" };
    const answer = await sales.admin.send("POST", accounts, { body: '{\n "data": {,}}', headers });
    expect(told(answer)).toMatchObject([
      { code: "malformed-json", message: "The body is not valid JSON: see line 2, column 11." },
    ]);
  });

  test("in Chinese too for what is of another type or not there", async () => {
    const said = async (path: string, body: unknown) =>
      told(await sales.admin.send("POST", path, { body, headers: chinese })).map(({ message }) => message);
    expect(await said(opportunities, { data: "x" })).toEqual(["类型不正确，此处应为对象。"]);
    const form = new FormData();
    form.append("file", new Blob(["name\nx"], { type: "text/csv" }), "a.csv");
    expect(await said(`${opportunities}/files`, form)).toEqual(["“field”为空，请填写。"]);
    expect(await said(`${accounts}/import`, form)).toEqual(["“mapping”为空，请填写。"]);
  });

  test("for a content that is packed in a way of its own", async () => {
    const headers = { "Content-Encoding": "foo" };
    const answer = await sales.admin.send("POST", accounts, { body: { data: {} }, headers });
    expect([answer.status, told(answer)[0]?.code]).toEqual([415, "content-encoding"]);
    expect(told(answer)[0]?.message).toContain("packed");
  });

  test("for too many attempts", async () => {
    const attempt = () => sales.server.client().post("/session", { email: "no@example.org", password: "x" });
    for (let times = 0; times < 10; times += 1) await attempt();
    const answer = await attempt();
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toMatch(/^[0-9]+$/);
    expect(told(answer)[0]?.message).toBe("Too many attempts. Try again in 15 min.");
  });

  test("for a record that others need", async () => {
    const account = await sales.account();
    for (let times = 0; times < 2; times += 1) await sales.opportunity({ account });
    const path = `${accounts}/${account}`;
    const { revision } = (await sales.admin.get(path)).body;
    const refused = await sales.admin.delete(path, revision);
    expect(refused.status).toBe(409);
    expect(told(refused)[0]?.message).toBe(
      "2 records of “Opportunity” refer to it. Choose something else in them, or delete them first.",
    );
    const headers = { ...chinese, "If-Match": `"${String(revision)}"` };
    expect(told(await sales.admin.send("DELETE", path, { headers }))[0]?.message).toBe(
      "“商机”中有 2 条记录关联到它，请先改选其他记录，或将它们删除。",
    );
  });
});

test("blanks around a name do not make it another one", async () => {
  const first = await sales.admin.post(accounts, { data: { name: "  Blank & Sons " } });
  expect(first.body.data.name).toBe("Blank & Sons");
  const again = await sales.admin.post(accounts, { data: { name: "Blank & Sons\u3000" } });
  expect([again.status, told(again)[0]?.code]).toEqual([422, "taken"]);
});

test("a file keeps the quotes in its name", async () => {
  const form = new FormData();
  form.append("file", new Blob(["%PDF-1.7"], { type: "application/pdf" }), '合同 "x".pdf');
  const sent = await sales.admin.post(`${opportunities}/files?field=contractFile`, form);
  expect([sent.status, sent.body.name]).toEqual([201, '合同 "x".pdf']);
});
