import pg from "pg";
import { StoreUnavailable } from "../store-unavailable.ts";
import { clientOptions } from "./client-options.ts";
import { meaningOf } from "./outage.ts";

/** A connection for one task, outside of any pool. Throws `StoreUnavailable` where the database cannot be reached. */
export async function connectAlone(url: string): Promise<pg.Client> {
  const client = new pg.Client(clientOptions(url));
  // What breaks off on the way fails the next call.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw meaningOf(error) === error ? new StoreUnavailable(error) : meaningOf(error);
  }
  return client;
}
