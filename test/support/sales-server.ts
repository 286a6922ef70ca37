import { afterAll, beforeAll } from "vitest";
import { startTestServer, type TestServer } from "./start-test-server.ts";
import type { TestClient } from "./test-client.ts";

/** The app that the tests of HTTP work with, and what they make in it. */
export interface SalesServer {
  readonly server: TestServer;
  readonly admin: TestClient;
  /** Somebody with these roles of the app, added to those who have some. */
  member(name: string, roles: readonly string[]): Promise<TestClient>;
  /** The id of a new account. */
  account(name?: string): Promise<string>;
  /** The id of a new opportunity with an account, and `data` in it. */
  opportunity(data?: object): Promise<string>;
}

export const app = "/apps/opportunity-management";
export const opportunities = `${app}/forms/opportunity/records`;
export const accounts = `${app}/forms/account/records`;
export const activities = `${app}/forms/activity/records`;

/** A server with the shipped app installed, started before the tests of a file and removed after them. */
export function salesServer(options: { readonly demo?: boolean } = {}): SalesServer {
  let server: TestServer;
  let count = 0;
  beforeAll(async () => {
    server = await startTestServer();
    const installed = await server.admin.post("/templates/opportunity-management/install", options);
    if (installed.status !== 201) throw new Error(installed.text);
  });
  afterAll(() => server.remove());

  async function made(path: string, data: object): Promise<string> {
    const created = await server.admin.post(path, { data });
    if (created.status !== 201) throw new Error(created.text);
    return created.body.id as string;
  }

  const sales: SalesServer = {
    get server() {
      return server;
    },
    get admin() {
      return server.admin;
    },
    async member(name, roles) {
      const client = await server.person(name);
      const { body } = await server.admin.get(`${app}/members`);
      const id = (await client.get("/session")).body.user.id as string;
      const members = (body.members as { user: string; roles: string[] }[]).map(({ user, roles: had }) => {
        return { user, roles: had };
      });
      const set = await server.admin.put(`${app}/members`, { members: [...members, { user: id, roles }] });
      if (set.status !== 200) throw new Error(set.text);
      return client;
    },
    account: (name) => {
      count += 1;
      return made(accounts, { name: name ?? `Account ${String(count)}` });
    },
    async opportunity(data = {}) {
      return made(opportunities, {
        name: "A deal",
        currency: "CNY",
        account: await sales.account(),
        ...data,
      });
    },
  };
  return sales;
}
