import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultSite, type FaultSite, type FaultyProduct } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";

/** How much is asked for with a key of its own; 500 times with `--mode complete`. */
const keys = process.env["COMPLETE"] === "yes" ? 500 : 60;
const clients = 16;
/** Each process dies at another answer, the first among them. */
const answers = 24;

let site: FaultSite;
beforeAll(async () => {
  site = await faultSite();
}, 120_000);
afterAll(() => site.remove());

/** Something to be done once. */
interface Request {
  readonly path: string;
  readonly body: object;
}

async function newDeal({ ask }: FaultyProduct, name: string): Promise<string> {
  const made = await ask("POST", "", { body: { data: { name } } });
  if (made.status !== 201) throw new Error(made.text);
  return (JSON.parse(made.text) as { id: string }).id;
}

/** How many events of a type the history of a deal has. */
async function eventsOf({ ask }: FaultyProduct, id: string, type: string): Promise<number> {
  let found = 0;
  for (let next: string | null = ""; next !== null;) {
    const { text } = await ask("GET", `/${id}/events${next && `?cursor=${next}`}`);
    const page = JSON.parse(text) as { events: { type: string }[]; next: string | null };
    found += page.events.filter((event) => event.type === type).length;
    next = page.next;
  }
  return found;
}

async function total({ ask }: FaultyProduct): Promise<number> {
  const { text } = await ask("GET", "?limit=1&count=exact");
  return (JSON.parse(text) as { total: number }).total;
}

describe("what is asked for again by the same Idempotency-Key", () => {
  it("is done once and answered by the same bytes, though the product dies between the commit and the answer", async () => {
    const first = await site.start();
    const noted = await newDeal(first, "Noted");
    const moved: string[] = [];
    const requests: Request[] = [];
    for (let count = 0; count < keys; count += 1) {
      if (count % 3 === 0) requests.push({ path: "", body: { data: { name: `Deal ${String(count)}` } } });
      if (count % 3 === 1) requests.push({ path: `/${noted}/comments`, body: { text: String(count) } });
      if (count % 3 !== 2) continue;
      moved.push(await newDeal(first, `Moved ${String(count)}`));
      requests.push({ path: `/${moved.at(-1) ?? ""}/transitions/go`, body: {} });
    }
    const before = await total(first);
    /** What was done so far of what is counted without asking for every deal. */
    const doneBy = async (product: FaultyProduct): Promise<number> =>
      (await total(product)) - before + (await eventsOf(product, noted, "commented"));
    await first.end("SIGTERM");

    const ask = async (product: FaultyProduct, key: number): Promise<string> => {
      const headers = { "Idempotency-Key": `key-${String(key)}`, "If-Match": '"1"' };
      const { path = "", body = {} } = requests[key] ?? {};
      const { status, text } = await product.ask("POST", path, { body, headers });
      return `${String(status)} ${text}`;
    };
    const known = new Map<number, string>();
    let [deaths, unanswered] = [0, 0];
    while (known.size < keys) {
      const product = await site.start({ diesAtAnswer: 1 + ((deaths * 7) % answers) });
      unanswered += (await doneBy(product)) - [...known.keys()].filter((key) => key % 3 !== 2).length;
      const waiting = [...requests.keys()].filter((key) => !known.has(key));
      let dead = false;
      const work = async (): Promise<void> => {
        for (let key = waiting.shift(); key !== undefined && !dead; key = waiting.shift()) {
          const answer = await ask(product, key).catch(() => null);
          dead ||= answer === null;
          if (answer !== null) known.set(key, answer);
        }
      };
      await Promise.all(Array.from({ length: clients }, work));
      if (dead) deaths += 1;
      await product.end("SIGKILL");
    }
    expect([...known.values()].filter((answer) => !/^20[01] /.test(answer))).toEqual([]);
    // Otherwise nothing was tried: each death leaves something behind that nobody has heard of.
    expect(deaths).toBeGreaterThanOrEqual(Math.floor(keys / answers));
    expect(unanswered).toBeGreaterThan(0);

    const last = await site.start();
    for (const [key, answer] of known) expect(await ask(last, key)).toBe(answer);
    const created = [...requests.keys()].filter((key) => key % 3 === 0).length;
    expect(await total(last)).toBe(before + created);
    expect(await eventsOf(last, noted, "commented")).toBe(keys - created - moved.length);
    for (const id of moved) expect(await eventsOf(last, id, "moved")).toBe(1);
    await last.end("SIGTERM");
    expect(await faultsFound(site.installation)).toEqual({ faults: [], unused: 0 });
  }, 900_000);
});
