import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, faultSite, type FaultSite, type FaultyProduct } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";

const isComplete = process.env["COMPLETE"] === "yes";
const writers = 50;
/** Milliseconds for which they write; 90 s with `--mode complete`. */
const lasts = isComplete ? 90_000 : 4_000;

let site: FaultSite;
let product: FaultyProduct;
beforeAll(async () => {
  site = await faultSite();
  product = await site.start();
}, 120_000);
afterAll(async () => {
  await product.end("SIGTERM");
  await site.remove();
});

describe("50 who write for 90 s", () => {
  it("are answered, or told when to come again, and never meet an error of the server's own", async () => {
    const written = { created: 0, changed: 0, moved: 0 };
    const others: string[] = [];
    const until = Date.now() + lasts;

    /** The answer once the server has room for what is asked. */
    async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
      for (;;) {
        const answer = await ask();
        if (answer.status !== 503 || answer.retryAfter === null) return answer;
        await pause(Number(answer.retryAfter) * 1_000);
      }
    }

    async function write(writer: number): Promise<void> {
      for (let round = 0; Date.now() < until; round += 1) {
        const name = `Deal ${String(writer)}-${String(round)}`;
        const made = await patiently(() => product.ask("POST", "", { body: { data: { name, count: 0 } } }));
        if (made.status !== 201) return void others.push(made.text);
        written.created += 1;
        const { id } = JSON.parse(made.text) as { id: string };
        const change = { body: { data: { count: round + 1 } }, headers: { "If-Match": '"1"' } };
        const changed = await patiently(() => product.ask("PATCH", `/${id}`, change));
        if (changed.status !== 200) return void others.push(changed.text);
        written.changed += 1;
        const move = { body: {}, headers: { "If-Match": '"2"' } };
        const moved = await patiently(() => product.ask("POST", `/${id}/transitions/go`, move));
        if (moved.status !== 200) return void others.push(moved.text);
        written.moved += 1;
      }
    }

    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    expect(others).toEqual([]);
    expect(Math.min(written.created, written.changed, written.moved)).toBeGreaterThanOrEqual(writers);
    expect((await faultsFound(site.installation)).faults).toEqual([]);
  }, 300_000);
});
