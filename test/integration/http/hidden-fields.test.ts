import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import type { TestClient } from "../../support/test-client.ts";
import { importApp } from "../../support/visits-app.ts";

const form = "/apps/small/forms/deal";
const titled = "/apps/small/forms/task";
const text = { type: "string" };
const can = ["read", "create", "update"];

/** Deals whose name and margin a rep may not see, and tasks that are called after their deal. */
const app = {
  ...smallApp(),
  roles: [{ name: "rep", title: "Rep" }],
  forms: [
    {
      name: "deal",
      title: "Deal",
      recordTitle: "name",
      schema: {
        type: "object",
        properties: {
          name: text,
          code: { ...text, "x-indexed": true },
          margin: { type: "number" },
          close: { type: "string", format: "date" },
        },
      },
      views: [{ name: "days", title: "Days", kind: "calendar", date: "close" }],
      pipelines: [
        {
          name: "sales",
          initial: ["new"],
          stages: [
            { name: "new", title: "New", kind: "open" },
            { name: "won", title: "Won", kind: "won", fields: { margin: "required", code: "required" } },
          ],
          transitions: [
            {
              name: "win",
              title: "Win",
              from: ["new"],
              to: "won",
              ask: ["margin"],
              guards: [
                {
                  name: "worthwhile",
                  when: { properties: { margin: { minimum: 3 } } },
                  message: "The margin must be three",
                },
              ],
            },
          ],
        },
      ],
      access: [
        { role: "rep", can, records: "all", fields: { name: "hidden", margin: "hidden", close: "hidden" } },
      ],
    },
    {
      name: "task",
      title: "Task",
      recordTitle: 'CONCAT("For ", deal.name)',
      schema: {
        type: "object",
        properties: { deal: { type: "string", format: "reference", "x-form": "deal" }, other: text },
      },
      access: [{ role: "rep", can, records: "all" }],
    },
  ],
} as unknown as AppDocument;

let server: TestServer;
let rep: TestClient;
let deal: string;
let task: string;
beforeAll(async () => {
  server = await startTestServer();
  await importApp(server.admin, app);
  rep = await server.person("Ria");
  const id = (await rep.get("/session")).body.user.id as string;
  await server.admin.put("/apps/small/members", { members: [{ user: id, roles: ["rep"] }] });
  const data = { name: "SECRET", code: "C1", margin: 5 };
  const made = await server.admin.post(`${form}/records`, { data });
  deal = made.body.id as string;
  task = (await server.admin.post(`${titled}/records`, { data: { deal } })).body.id as string;
  if (made.status !== 201) throw new Error(made.text);
});
afterAll(() => server.remove());

test("nothing is found by a title that somebody may not see", async () => {
  const total = async (who: TestClient, at: string, word: string) =>
    (await who.get(`${at}/records?search=${word}&count=exact`)).body.total as number;
  expect([await total(server.admin, form, "secret"), await total(rep, form, "secret")]).toEqual([1, 0]);
  expect([await total(server.admin, titled, "secret"), await total(rep, titled, "secret")]).toEqual([1, 0]);
  expect(await total(rep, form, "c1")).toBe(1);
  const counted = await rep.get(`${form}/aggregate?measure=count&search=secret`);
  expect(counted.body.groups[0]?.count ?? 0).toBe(0);
});

test("a calendar by a date that somebody may not see has its records, in an order that tells nothing of it", async () => {
  const made = new Map<string, string>();
  for (const [code, close] of [
    ["D0", null],
    ["D2", "2031-05-09"],
    ["D1", "2031-05-02"],
  ] as const) {
    const data = { code, ...(close !== null && { close }) };
    const answer = await server.admin.post(`${form}/records`, { data });
    made.set(answer.body.id as string, code);
  }
  const days = async (who: TestClient) => {
    const { body } = await who.get(`${form}/records?view=days`);
    return (body.records as { readonly id: string }[]).flatMap(({ id }) => made.get(id) ?? []);
  };
  expect(await days(server.admin)).toEqual(["D1", "D2", "D0"]);
  expect(await days(rep)).toEqual(["D1", "D2", "D0"]);
  const [undated] = made.keys();
  const { revision } = (await server.admin.get(`${form}/records/${String(undated)}`)).body as {
    revision: number;
  };
  await server.admin.patch(`${form}/records/${String(undated)}`, { data: { margin: 6 } }, revision);
  expect(await days(server.admin)).toEqual(["D1", "D2", "D0"]);
  expect(await days(rep)).toEqual(["D0", "D1", "D2"]);
  expect((await rep.get(`${form}/records?sort=close`)).status).toBe(400);
});

test("a title that somebody may not see is nowhere told", async () => {
  for (const path of [
    `${form}/records`,
    `${titled}/records`,
    `${form}/records/${deal}`,
    `${titled}/records/${task}`,
  ]) {
    const answer = await rep.get(path);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain("SECRET");
  }
  expect((await rep.get(`${titled}/records/${task}`)).body).toMatchObject({
    title: task,
    refs: { [deal]: { form: "deal", title: deal } },
  });
  expect((await server.admin.get(`${titled}/records/${task}`)).body).toMatchObject({
    title: "For SECRET",
    refs: { [deal]: { title: "SECRET" } },
  });
});

test("what a move asks of fields that somebody may not see is not told by name", async () => {
  const path = `${form}/records/${deal}`;
  const [win] = (await rep.get(`${path}/transitions`)).body.transitions;
  expect(win).toMatchObject({
    allowed: true,
    ask: [],
    requirements: [{ kind: "required", name: "code", met: true }],
  });
  await server.admin.patch(path, { data: { margin: 1 } }, 1);
  const answer = await rep.get(`${path}/transitions`);
  expect(answer.text).not.toContain("argin");
  expect(answer.body.transitions[0]).toMatchObject({
    allowed: false,
    requirements: [{ name: "code" }],
    problems: [{ code: "hidden-field", pointer: "" }],
  });
  expect((await server.admin.get(`${path}/transitions`)).body.transitions[0].requirements).toHaveLength(3);
});

test("the definition that somebody gets does not name what they may not see", async () => {
  const answer = await rep.get("/apps/small");
  expect(answer.status).toBe(200);
  const [form] = answer.body.definition.forms;
  expect(Object.keys(form.schema.properties)).toEqual(["code"]);
  expect(answer.text).not.toMatch(/margin|worthwhile/i);
  const whole = (await server.admin.get("/apps/small")).body.definition.forms[0];
  expect(Object.keys(whole.schema.properties)).toEqual(["name", "code", "margin", "close"]);
});
