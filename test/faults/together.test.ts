import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultSite, type FaultSite, type FaultyProduct } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";

const isComplete = process.env["COMPLETE"] === "yes";
/** How many records are moved by 64 at once, and how often each of 16 counts one up; 200 and 500 with `--mode complete`. */
const [records, increments] = isComplete ? [200, 500] : [8, 12];
const [movers, counters] = [64, 16];
/** Milliseconds after which whoever lost tries again, at most: all sixteen at once would mostly lose. */
const stepsBack = 400;

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

async function newDeal(): Promise<string> {
  const made = await product.ask("POST", "", { body: { data: { name: "Deal", count: 0 } } });
  if (made.status !== 201) throw new Error(made.text);
  return (JSON.parse(made.text) as { id: string }).id;
}

describe("64 who make the same move at once", () => {
  it("are one who makes it, and 63 who are told that it is done; it stands once in the history", async () => {
    for (let record = 0; record < records; record += 1) {
      const id = await newDeal();
      const asked = { body: {}, headers: { "If-Match": '"1"' } };
      const answers = await Promise.all(
        Array.from({ length: movers }, () => product.ask("POST", `/${id}/transitions/go`, asked)),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(movers - 1);
      const { text } = await product.ask("GET", `/${id}/events`);
      const { events } = JSON.parse(text) as { events: { type: string }[] };
      expect(events.map(({ type }) => type).filter((type) => type === "moved")).toHaveLength(1);
    }
    expect((await faultsFound(site.installation)).faults).toEqual([]);
  }, 900_000);
});

describe("16 who count the same up, each by the revision that it has read", () => {
  it("lose no step", async () => {
    const id = await newDeal();
    let lost = 0;
    await Promise.all(
      Array.from({ length: counters }, async () => {
        for (let done = 0; done < increments;) {
          const read = JSON.parse((await product.ask("GET", `/${id}`)).text) as {
            revision: number;
            data: { count: number };
          };
          const body = { data: { count: read.data.count + 1 } };
          const headers = { "If-Match": `"${String(read.revision)}"` };
          const { status } = await product.ask("PATCH", `/${id}`, { body, headers });
          expect([200, 412]).toContain(status);
          if (status === 200) done += 1;
          else {
            lost += 1;
            await pause(Math.random() * stepsBack);
          }
        }
      }),
    );
    const { data } = JSON.parse((await product.ask("GET", `/${id}`)).text) as { data: { count: number } };
    expect(data.count).toBe(counters * increments);
    expect(lost).toBeGreaterThan(increments);
  }, 1_800_000);
});
