import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { toFolder } from "../../../runtime/core/definition/to-folder.ts";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { routes } from "../../../server/http/routes/routes.ts";
import { takesKey } from "../../../server/http/takes-key.ts";
import { vaultFolder } from "../../../server/operations/installation.ts";
import { deals, done, fragileServer } from "../../support/fragile-server.ts";
import { mayFail } from "../../support/may-fail.ts";
import { oneStepWay } from "../../support/one-step-way.ts";
import { smallApp } from "../../support/small-app.ts";
import type { TestServer } from "../../support/start-test-server.ts";

const path = "/apps/small";
const records = "/apps/:app/forms/:form/records";
const password = "correct horse battery";

const definition = smallApp(
  {
    schema: {
      type: "object",
      properties: {
        name: { type: "string", maxLength: 120, "x-unique": true },
        papers: { type: "array", format: "files" },
      },
    },
    pipelines: [
      {
        ...oneStepWay,
        stages: [...oneStepWay.stages, { name: "third", title: "Third", kind: "won" }],
        transitions: [
          ...oneStepWay.transitions,
          {
            ...{ name: "sign", title: "Sign", from: ["first"], to: "third" },
            approval: { steps: [{ roles: ["boss"] }] },
          },
        ],
      },
    ],
  } as unknown as Partial<FormDefinition>,
  { roles: [{ name: "boss", title: "Boss" }] },
);

const fragile = fragileServer(definition);
const { breakOff, fresh, newDeal } = fragile;
let server: TestServer;
beforeAll(async () => {
  ({ server } = fragile);
  // Whoever comes first tidies up.
  await server.admin.post(deals, { data: { name: "First" } }, { "Idempotency-Key": "first" });
});

interface Asked {
  readonly path: string;
  readonly body?: object;
  readonly headers?: { readonly [name: string]: string };
}

/** Everything that a request can have had an effect on. */
async function state(): Promise<string> {
  await server.settled();
  const { store } = server.services;
  const [users, apps] = await Promise.all([store.users.list(), store.apps.list()]);
  const small = apps.find(({ name }) => name === "small");
  const compiled = small && (await server.services.apps.current(small));
  const made = compiled === undefined ? [] : await store.records.scan(compiled, "deal", 500, null);
  // The log of everything keeps back what comes behind a transaction of somebody else.
  const histories = await Promise.all(made.map(({ id }) => store.records.events("small", id, null, 500)));
  const drafts = await Promise.all(apps.map(({ name }) => store.drafts.get(name)));
  const uploads = await store.files.idsOf("small");
  const folder = join(server.installation.dataDir, vaultFolder);
  const lying = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const bytes = lying.filter((one) => one.isFile()).map(({ name }) => name);
  return JSON.stringify([histories, users, apps, drafts, uploads.toSorted(), bytes.toSorted()]);
}

function sent(text: string, name: string, fields: { readonly [name: string]: object } = {}): FormData {
  const body = new FormData();
  body.set("file", new Blob([text], { type: "text/plain" }), name);
  for (const [field, value] of Object.entries(fields)) body.set(field, JSON.stringify(value));
  return body;
}

const paper = (text = "An offer", name = "offer.txt") => sent(text, name);

async function newPaper(): Promise<string> {
  const papers = `${deals}/files?field=papers`;
  return done(await server.admin.send("POST", papers, { body: paper() })).body.id as string;
}

async function newDraft(): Promise<string> {
  const { body } = await server.admin.get(`${path}/draft`);
  const next = { ...definition, description: fresh() };
  const saved = await server.admin.put(`${path}/draft`, { definition: next }, body.revision as number);
  return done(saved).headers.get("etag") ?? "";
}

async function newUser(): Promise<string> {
  const account = { name: "Ben", email: `${fresh()}@example.org`, password };
  return done(await server.admin.post("/users", account)).body.id as string;
}

/** Each request that a key makes safe: its address, what it takes, and how it is answered. */
const requests: readonly (readonly [
  route: string,
  status: number,
  what: string,
  ask: () => Promise<Asked>,
])[] = [
  [records, 201, "a new record", async () => ({ path: deals, body: { data: { name: fresh() } } })],
  [
    records,
    201,
    "a new record with a file",
    async () => ({ path: deals, body: { data: { name: fresh(), papers: [await newPaper()] } } }),
  ],
  [
    `${records}/bulk`,
    200,
    "a change of one of several",
    async () => ({ path: `${deals}/bulk`, body: { ids: [await newDeal()], delete: true } }),
  ],
  [
    `${records}/:id/owner`,
    200,
    "a hand-over",
    async () => ({ path: `${deals}/${await newDeal()}/owner`, body: { owner: null } }),
  ],
  [
    `${records}/:id/comments`,
    201,
    "a comment",
    async () => ({ path: `${deals}/${await newDeal()}/comments`, body: { text: "Well" } }),
  ],
  [
    `${records}/:id/transitions/:transition`,
    200,
    "a move",
    async () => ({
      path: `${deals}/${await newDeal()}/transitions/go`,
      body: { data: { papers: [await newPaper()] } },
      headers: { "If-Match": '"1"' },
    }),
  ],
  [
    `${records}/:id/approvals/:approval`,
    200,
    "a decision",
    async () => {
      const deal = `${deals}/${await newDeal()}`;
      const headers = { "If-Match": "*" };
      const asked = done(await server.admin.post(`${deal}/transitions/sign`, {}, headers));
      return { path: `${deal}/approvals/${asked.body.approval.id as string}`, body: { decision: "approve" } };
    },
  ],
  [
    `${records}/:id/restore`,
    200,
    "a record from the trash",
    async () => {
      const deal = `${deals}/${await newDeal()}`;
      done(await server.admin.delete(deal, 1));
      return { path: `${deal}/restore` };
    },
  ],
  [
    `${records}/files`,
    201,
    "a file",
    () => Promise.resolve({ path: `${deals}/files?field=papers`, body: paper() }),
  ],
  [
    `${records}/:id/files`,
    201,
    "an attachment",
    async () => ({ path: `${deals}/${await newDeal()}/files`, body: paper() }),
  ],
  [
    `${records}/import`,
    200,
    "rows of a file",
    () =>
      Promise.resolve({
        path: `${deals}/import`,
        body: sent(`Name\n${fresh()}\n${fresh()}\n`, "rows.csv", {
          mapping: { columns: [{ column: "Name", field: "name" }] },
        }),
      }),
  ],
  [
    "/apps/import",
    201,
    "an app of a zip",
    () => {
      const files = [...toFolder({ ...definition, name: fresh() })];
      const body = zipSync(Object.fromEntries(files.map(([file, text]) => [file, strToU8(text)])));
      return Promise.resolve({ path: "/apps/import", body, headers: { "Content-Type": "application/zip" } });
    },
  ],
  [
    "/users",
    201,
    "a new account",
    async () => ({ path: "/users", body: { name: "Ann", email: `${fresh()}@example.org`, password } }),
  ],
  [
    "/users/:user/disable",
    200,
    "an account that is disabled",
    async () => ({ path: `/users/${await newUser()}/disable` }),
  ],
  ["/apps", 201, "a new app", async () => ({ path: "/apps", body: { name: fresh(), title: "New" } })],
  [
    "/templates/:template/install",
    201,
    "an app of a template",
    async () => ({ path: "/templates/opportunity-management/install", body: { app: fresh(), demo: false } }),
  ],
  [
    "/apps/:app/publish",
    201,
    "a version",
    async () => ({ path: `${path}/publish`, body: {}, headers: { "If-Match": await newDraft() } }),
  ],
  [
    "/apps/:app/versions/:version/restore",
    200,
    "a former version",
    async () => ({ path: `${path}/versions/1/restore`, headers: { "If-Match": await newDraft() } }),
  ],
];

/** What takes a key and changes nothing. */
const reading = [
  `${records}/query`,
  "/apps/:app/forms/:form/check",
  "/apps/:app/draft/check",
  "/apps/:app/draft/score",
  "/packages/read",
];

test("every request that takes a key is tried here", () => {
  const taking = routes().filter(takesKey);
  const tried = new Set([...requests.map(([route]) => route), ...reading]);
  expect(taking.map((route) => route.path).filter((route) => !tried.has(route))).toEqual([]);
});

describe.each(requests)("%s (%i): %s", (_route, status, _what, ask) => {
  test("broken off between its commit and its answer, it is answered when it comes again, and not done again", async () => {
    const { path: to, body, headers = {} } = await ask();
    const key = fresh();
    const send = () => server.admin.post(to, body, { ...headers, "Idempotency-Key": key });
    const before = await state();
    breakOff("behind");
    expect((await mayFail(() => send())).status).toBeGreaterThanOrEqual(500);
    const behind = await state();
    expect(behind).not.toBe(before);
    const again = await send();
    expect(again.status, again.text).toBe(status);
    expect((await send()).text).toBe(again.text);
    expect(await state()).toBe(behind);
  });

  test("broken off at its commit, nothing of it is there, and it is done when it comes again", async () => {
    const { path: to, body, headers = {} } = await ask();
    const key = fresh();
    const send = () => server.admin.post(to, body, { ...headers, "Idempotency-Key": key });
    const before = await state();
    breakOff("before");
    expect((await mayFail(() => send())).status).toBe(500);
    expect(await state()).toBe(before);
    const again = await send();
    expect(again.status, again.text).toBe(status);
    const behind = await state();
    expect(behind).not.toBe(before);
    expect((await send()).text).toBe(again.text);
    expect(await state()).toBe(behind);
  });
});
