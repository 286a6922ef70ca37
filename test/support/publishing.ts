import { join } from "node:path";
import { pino } from "pino";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { readConfig } from "../../server/config.ts";
import { startServer, type RunningServer } from "../../server/start-server.ts";
import { openStore } from "../../server/store/open-store.ts";
import { publishApp } from "./publish-app.ts";
import { smallApp } from "./small-app.ts";
import { createTestClient, type TestAnswer } from "./test-client.ts";

/** More than one portion of copying. */
export const many = 230;
/** Records that hold what goes away. */
export const losing = 5;

const path = "/apps/small";
const option = (name: string) => ({ const: name, title: name });
const version = (properties: object, indexed: string): AppDocument =>
  smallApp({
    schema: {
      type: "object",
      properties: { name: { type: "string" }, ...properties },
    },
    views: [{ name: "all", title: "All", kind: "list", columns: ["name"], sort: [indexed] }],
  } as unknown as Partial<FormDefinition>);

const lines = (count: string, from?: string) => ({
  type: "array",
  items: {
    type: "object",
    properties: { [count]: { type: "number", ...(from !== undefined && { renamedFrom: from }) } },
  },
});
const before = version(
  {
    ...{ source: { type: "string", oneOf: [option("web"), option("fair")] }, size: { type: "string" } },
    lines: lines("qty"),
  },
  "name",
);
const after = version(
  {
    ...{ source: { type: "string", oneOf: [option("web")] }, size: { type: "number" } },
    ...{ new: { type: "string" }, lines: lines("quantity", "qty") },
  },
  "size",
);
const mapping = { forms: { deal: { options: { source: { fair: "web" } } } } };

/** Who may publish, and which revision of the draft. */
export interface ReadyToPublish {
  readonly token: string;
  readonly revision: number;
}

/** Fills a new installation with the old version, records of it, and a draft of the new one. */
export async function fillBefore(server: RunningServer): Promise<ReadyToPublish> {
  const api = createTestClient(server.address);
  const password = "correct horse battery";
  done(await api.post("/setup", { token: "set-up-token", name: "Ada", email: "ada@example.org", password }));
  await publishApp(api, before);
  const records = Array.from({ length: many }, (_, index) => ({
    name: `Deal ${String(index)}`,
    lines: [{ _row: "a", qty: index }],
    ...(index < losing && { size: String(index), source: "fair" }),
  }));
  for (const data of records) done(await api.post(`${path}/forms/deal/records`, { data }));
  const { body } = await api.get(`${path}/draft`);
  const saved = done(await api.put(`${path}/draft`, { definition: after }, body.revision as number));
  const made = done(await api.post("/tokens", { name: "publishing", scope: "admin", days: 1 }));
  await server.settled();
  return { token: made.body.secret as string, revision: saved.body.revision as number };
}

/** Makes the draft the next version. */
export function publishAfter(address: string, { token, revision }: ReadyToPublish): Promise<TestAnswer> {
  return createTestClient(address, token).send("POST", `${path}/publish`, {
    body: { mapping },
    headers: { "If-Match": `"${String(revision)}"` },
  });
}

function done(answer: TestAnswer): TestAnswer {
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
}

/** Starts a server on this data, which may tell of errors unless they are what is tried. */
export function startPublishing(
  { dataDir, url = "", expectsErrors = false }: { dataDir: string; url?: string; expectsErrors?: boolean },
  open: typeof openStore = openStore,
): Promise<RunningServer> {
  const read = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url, PORT: "0", SETUP_TOKEN: "set-up-token" });
  if (!read.ok) throw new Error(read.sentence);
  const templates = join(import.meta.dirname, "../../templates");
  const level = expectsErrors ? "silent" : "error";
  const log = pino({ level }, { write: (line) => void process.stderr.write(line) });
  return startServer(read.config, { templates, client: null }, log, open);
}
