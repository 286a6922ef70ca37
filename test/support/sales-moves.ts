import { activities, app, opportunities, type SalesServer } from "./sales-server.ts";
import type { TestAnswer, TestClient } from "./test-client.ts";

/** The date so many days from today. */
export const day = (offset: number): string =>
  new Date(Date.now() + offset * 864e5).toISOString().slice(0, 10);

/** What tests of moves make and do in the shipped app. */
export interface SalesMoves {
  /** The id of a new contact of an account. */
  contact(account: string): Promise<string>;
  /** An opportunity for which everything is there that the second stage asks for. */
  ready(more?: object): Promise<string>;
  /** Asks for a move on the present revision, or on another one. */
  move(
    client: TestClient,
    id: string,
    transition: string,
    body?: object,
    revision?: number,
  ): Promise<TestAnswer>;
}

/** Moves on the server of a test. */
export function salesMoves(sales: SalesServer): SalesMoves {
  async function made(path: string, data: object): Promise<string> {
    const answer = await sales.admin.post(path, { data });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id as string;
  }
  const contact = (account: string) => made(`${app}/forms/contact/records`, { name: "Ms Li", account });
  return {
    contact,
    async ready(more = {}) {
      const account = await sales.account();
      const lead = { account, contact: await contact(account), source: "website", needDescription: "A need" };
      const id = await sales.opportunity({ ...lead, ...more });
      await made(activities, { subject: "Call", opportunity: id, type: "call", date: day(-1) });
      await sales.server.settled();
      return id;
    },
    async move(client, id, transition, body = {}, revision) {
      const read = revision ?? ((await sales.admin.get(`${opportunities}/${id}`)).body.revision as number);
      const headers = { "If-Match": `"${String(read)}"` };
      return client.send("POST", `${opportunities}/${id}/transitions/${transition}`, { body, headers });
    },
  };
}
