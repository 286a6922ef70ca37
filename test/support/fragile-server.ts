import { afterAll, beforeAll } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Store } from "../../server/store/store.ts";
import { fragileStores } from "./fragile-store.ts";
import { publishApp } from "./publish-app.ts";
import { startTestServer, type TestServer } from "./start-test-server.ts";
import type { TestAnswer } from "./test-client.ts";

/** A server with an app of deals whose requests with a key can be broken off. */
interface FragileServer {
  readonly server: TestServer;
  /** Breaks the next request with a key off: at its commit, or when that is durable and not answered yet. */
  breakOff(moment: "before" | "behind"): void;
  /** Another name each time. */
  fresh(): string;
  /** The id of a new deal. */
  newDeal(): Promise<string>;
}

export const deals = "/apps/small/forms/deal/records";

/** The same answer; throws where it is a refusal. */
export function done(answer: TestAnswer): TestAnswer {
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
}

/** Started before the tests of a file and removed after them; `over` puts something more over its store. */
export function fragileServer(
  app: AppDocument,
  over: (store: Store) => Store = (store) => store,
): FragileServer {
  const stores = fragileStores();
  let server: TestServer;
  let count = 0;
  beforeAll(async () => {
    server = await startTestServer(undefined, {}, (store) => over(stores.over(store)));
    await publishApp(server.admin, app);
  });
  afterAll(() => server.remove());
  const fresh = (): string => `n${String((count += 1))}`;
  return {
    get server() {
      return server;
    },
    breakOff: stores.breakOff,
    fresh,
    newDeal: async () => done(await server.admin.post(deals, { data: { name: fresh() } })).body.id as string,
  };
}
