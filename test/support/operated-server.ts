import { afterAll, beforeAll } from "vitest";
import { oneStepWay } from "./one-step-way.ts";
import { publishApp } from "./publish-app.ts";
import { smallApp } from "./small-app.ts";
import { startTestServer, type TestServer } from "./start-test-server.ts";

/** What is backed up and looked through: deals with files, which refer to each other and move through stages. */
const app = smallApp({
  schema: {
    type: "object",
    properties: {
      name: { type: "string", maxLength: 120 },
      after: { type: "string", format: "reference", "x-form": "deal" },
      papers: { type: "array", format: "files" },
    },
  },
  pipelines: [oneStepWay],
});

export const deals = "/apps/small/forms/deal/records";

/** A server with an app, and what tests put into it. */
export interface OperatedServer {
  readonly server: TestServer;
  /** The id of a new deal. */
  deal(data: object): Promise<string>;
  /** Uploads a file for a deal's papers, and gives back its id. */
  paper(name: string, content: string): Promise<string>;
  move(id: string): Promise<void>;
}

export function operatedServer(): OperatedServer {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    await publishApp(server.admin, app);
  });
  afterAll(() => server.remove());
  return {
    get server() {
      return server;
    },
    async deal(data) {
      const made = await server.admin.post(deals, { data });
      if (made.status !== 201) throw new Error(made.text);
      return made.body.id as string;
    },
    async paper(name, content) {
      const body = new FormData();
      body.set("file", new Blob([content], { type: "text/plain" }), name);
      const sent = await server.admin.send("POST", `${deals}/files?field=papers`, { body });
      if (sent.status !== 201) throw new Error(sent.text);
      return sent.body.id as string;
    },
    async move(id) {
      const headers = { "If-Match": "*" };
      const moved = await server.admin.send("POST", `${deals}/${id}/transitions/go`, { body: {}, headers });
      if (moved.status !== 200) throw new Error(moved.text);
    },
  };
}
