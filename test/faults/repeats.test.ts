import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, faultSite, type FaultSite, type FaultyProduct } from "../support/fault-site.ts";
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

/** How many rows a file has, and in how many processes it comes in, each killed but the last. */
const [rows, processes] = [4000, 4];

/** Something to be done once. */
interface Request {
  readonly path: string;
  readonly body: object;
}

function sent(text: string, name: string, mapping?: object): FormData {
  const body = new FormData();
  body.set("file", new Blob([text], { type: "text/plain" }), name);
  if (mapping !== undefined) body.set("mapping", JSON.stringify(mapping));
  return body;
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
      if (count % 6 === 1) requests.push({ path: `/${noted}/comments`, body: { text: String(count) } });
      if (count % 6 === 4)
        requests.push({ path: `/${noted}/files`, body: sent(String(count), `${String(count)}.txt`) });
      if (count % 3 !== 2) continue;
      moved.push(await newDeal(first, `Moved ${String(count)}`));
      requests.push({ path: `/${moved.at(-1) ?? ""}/transitions/go`, body: {} });
    }
    const before = await total(first);
    /** What was done so far of what is counted without asking for every deal. */
    const doneBy = async (product: FaultyProduct): Promise<number> =>
      (await total(product)) -
      before +
      (await eventsOf(product, noted, "commented")) +
      (await eventsOf(product, noted, "file-added"));
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
    const filed = [...requests.keys()].filter((key) => key % 6 === 4).length;
    expect(await eventsOf(last, noted, "file-added")).toBe(filed);
    expect(await eventsOf(last, noted, "commented")).toBe(keys - created - moved.length - filed);
    for (const id of moved) expect(await eventsOf(last, id, "moved")).toBe(1);
    await last.end("SIGTERM");
    // Of what was to be kept when it died, bytes may lie there until they are swept.
    expect(await faultsFound(site.installation)).toMatchObject({ faults: [] });
  }, 900_000);

  it("comes in once where it is a file of rows, though the product is killed again and again among them", async () => {
    const lines = Array.from(
      { length: rows },
      (_, at) => `Row ${String(at)},${at % 100 === 0 ? "none" : "1"}`,
    );
    const columns = ["name", "count"].map((field) => ({ column: field, field }));
    const send = ({ ask }: FaultyProduct, name = "name"): Promise<Answer> =>
      ask("POST", "/import", {
        body: sent([`${name},count`, ...lines].join("\n"), "rows.csv", { columns }),
        headers: { "Idempotency-Key": "rows" },
      });
    const counts: number[] = [];
    for (let count = 1; count < processes; count += 1) {
      const product = await site.start();
      const before = await total(product);
      counts.push(before);
      const coming = send(product).then(
        ({ text }) => text,
        () => null,
      );
      while ((await total(product)) < before + 300) await pause(5);
      await product.end("SIGKILL");
      // Otherwise it was killed too late.
      expect(await coming).toBeNull();
    }
    const last = await site.start();
    const other = await send(last, "Name");
    expect([other.status, other.text]).toEqual([422, expect.stringContaining("key-reused")]);
    const before = await total(last);
    const answer = await send(last);
    const [created, failed] = [rows - rows / 100, rows / 100];
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { rows, created, failed }]);
    expect((JSON.parse(answer.text) as { problems: object }).problems).toMatchObject({ count: failed });
    expect(await total(last)).toBe((counts[0] ?? 0) + created);
    expect(before).toBeGreaterThan(counts.at(-1) ?? 0);
    expect(await send(last)).toEqual(answer);
    await last.end("SIGTERM");
    expect(await faultsFound(site.installation)).toMatchObject({ faults: [] });
  }, 300_000);
});
