import { setImmediate as immediate, setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultSite, type FaultSite } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";

/** How often it is asked to end; twenty times with `--mode complete`. */
const rounds = process.env["COMPLETE"] === "yes" ? 20 : 3;
const inFlight = 100;
const clients = 60;

let site: FaultSite;
beforeAll(async () => {
  site = await faultSite();
}, 120_000);
afterAll(() => site.remove());

describe("a product that is asked to end", () => {
  it("answers the 100 requests that are under way, none with a fault, and is gone within 10 s", async () => {
    let [created, underWay] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const { ask, end } = await site.start();
      const all = (request: (index: number) => ReturnType<typeof ask>) =>
        Array.from({ length: inFlight }, (_, index) => request(index));
      // Connections that stand already: what waits to be let in is under way for nobody.
      await Promise.all(all(() => ask("GET", "?limit=1")));
      // `fetch` uses a connection again a turn after its answer, and would open more until then.
      await immediate();
      let answered = 0;
      const asked = all(async (index) => {
        const answer = await (index % 2 === 0
          ? ask("POST", "", { body: { data: { name: `Deal ${String(index)}` } } })
          : ask("GET", "?limit=50"));
        answered += 1;
        return answer;
      });
      // The first answer tells that they have come.
      await Promise.race(asked);
      await pause(round % 5);
      underWay += inFlight - answered;
      const [answers, { code, took }] = await Promise.all([Promise.all(asked), end("SIGTERM")]);
      expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
      created += answers.filter(({ status }) => status === 201).length;
      expect([code, took < 10_000]).toEqual([0, true]);
    }
    // Most of them were, taken together.
    expect(underWay / rounds).toBeGreaterThan(inFlight / 2);
    const { ask, end } = await site.start();
    const counted = JSON.parse((await ask("GET", "?limit=1&count=exact")).text) as { total?: number };
    expect(counted.total).toBe(created);
    await end("SIGTERM");
    expect(await faultsFound(site.installation)).toEqual({ faults: [], unused: 0 });
  }, 300_000);

  it("resets nobody who keeps asking: they are answered, or refused a new connection", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { ask, end } = await site.start();
      let answered = 0;
      const asking = async (): Promise<unknown> => {
        for (;;) {
          try {
            const { status } = await ask("GET", "?limit=1");
            if (status !== 200) return status;
            answered += 1;
          } catch (error) {
            const { cause } = error as { readonly cause?: { readonly syscall?: unknown } };
            // Who was not let in knows that nothing was asked.
            return cause?.syscall === "connect" ? "not let in" : cause;
          }
        }
      };
      const ends = Array.from({ length: clients }, asking);
      await expect.poll(() => answered).toBeGreaterThan(2 * clients);
      await pause(37 * round);
      const { code, took } = await end("SIGTERM");
      expect([...new Set(await Promise.all(ends))]).toEqual(["not let in"]);
      expect([code, took < 10_000]).toEqual([0, true]);
    }
  }, 300_000);
});
