import { afterAll, beforeAll } from "vitest";
import type { RunningServer } from "../../server/start-server.ts";
import { startTestServer, type TestServer } from "./start-test-server.ts";
import { createTestClient, type TestClient } from "./test-client.ts";

/** Two servers on one database. */
interface TwoServers {
  readonly one: TestServer;
  readonly other: RunningServer;
  /** The administrator of one at the other server. */
  readonly elsewhere: TestClient;
}

/** Two servers, started before the tests of a file and removed after them; `log` takes the JSON lines of both. */
export function twoServers(log?: { write(line: string): void }): TwoServers {
  let one: TestServer;
  let other: RunningServer;
  let elsewhere: TestClient;
  beforeAll(async () => {
    one = await startTestServer(log);
    other = await one.beside();
    elsewhere = createTestClient(other.address);
    await elsewhere.post("/session", { email: "ada@example.org", password: "correct horse battery" });
  });
  afterAll(async () => {
    await other.stop();
    await one.remove();
  });
  return {
    get one() {
      return one;
    },
    get other() {
      return other;
    },
    get elsewhere() {
      return elsewhere;
    },
  };
}
