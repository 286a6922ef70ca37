import { beforeEach, describe, expect, test } from "vitest";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { deals, fragileServer } from "../../support/fragile-server.ts";
import { mayFail } from "../../support/may-fail.ts";
import { smallApp } from "../../support/small-app.ts";

const path = "/apps/small";

const text = { type: "string", maxLength: 120 };
const definition = (properties: object) =>
  smallApp({
    schema: { type: "object", properties: { name: text, ...properties }, required: ["name"] },
  } as unknown as Partial<FormDefinition>);
const full = definition({
  note: text,
  follows: { type: "string", format: "reference", "x-form": "deal" },
});

/** Whether another process works on every request. */
let elsewhere = false;
const fragile = fragileServer(full, (store) => ({
  ...store,
  claim: (work) =>
    elsewhere && work.startsWith("request ") ? Promise.resolve("elsewhere") : store.claim(work),
}));

let key = 0;
beforeEach(() => void (key += 1));

const columns = [
  { column: "Name", field: "name" },
  { column: "Note", field: "note" },
  { column: "Follows", field: "follows" },
];

/** Deals of which some have no name, and some follow one that comes much later in the file. */
function rows(prefix: string, note = "As told"): string {
  const lines = Array.from({ length: 350 }, (_, at) => {
    const name = at % 70 === 69 ? "" : `${prefix} ${String(at)}`;
    const follows = at % 50 === 10 ? `${prefix} ${String((at + 231) % 350)}` : "";
    return `${name},${note},${follows}`;
  });
  return ["Name,Note,Follows", ...lines, ""].join("\n");
}

/** Brings rows in by the key of the test. */
function send(file: string, mapping: object = { columns }) {
  const body = new FormData();
  body.set("file", new Blob([file]), "rows.csv");
  body.set("mapping", JSON.stringify(mapping));
  return fragile.server.admin.post(`${deals}/import`, body, { "Idempotency-Key": `import-${String(key)}` });
}

async function total(prefix: string): Promise<number> {
  const { body } = await fragile.server.admin.get(`${deals}?search=${prefix}&limit=1&count=exact`);
  return body.total as number;
}

describe("an import with a key", () => {
  test("comes in once, however often it is sent, and tells what it told", async () => {
    const first = await send(rows("Once"));
    expect(first.body).toMatchObject({ rows: 350, created: 345, failed: 5, problems: { count: 5 } });
    expect((await send(rows("Once"))).text).toBe(first.text);
    expect(await total("Once")).toBe(345);
  });

  test("that comes several times at once comes in once", async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(rows("Beside"))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await total("Beside")).toBe(345);
  });

  test("on which another process works is refused, and comes in once that has ended", async () => {
    elsewhere = true;
    const refused = await send(rows("Elsewhere"));
    const unfit = await send(rows("Elsewhere"), { columns: [{ column: "Nothing", field: "name" }] });
    elsewhere = false;
    for (const { status, body } of [refused, unfit]) {
      expect(status).toBe(409);
      expect(body.problems).toMatchObject([{ code: "key-running" }]);
    }
    expect(await total("Elsewhere")).toBe(0);
    expect((await send(rows("Elsewhere"))).body).toMatchObject({ rows: 350, created: 345 });
  });

  test("goes on where it was broken off, and tells of all of it", async () => {
    const whole = await send(rows("Whole"));
    key += 1;
    for (let count = 1; count <= 4; count += 1) {
      fragile.breakOff("behind");
      expect((await mayFail(() => send(rows("Pieces")))).status).toBe(500);
      expect(await total("Pieces")).toBeGreaterThan((count - 1) * 90);
    }
    fragile.breakOff("before");
    expect((await mayFail(() => send(rows("Pieces")))).status).toBe(500);
    const last = await send(rows("Pieces"));
    expect(last.status, last.text).toBe(200);
    expect(last.text.replaceAll("Pieces", "Whole")).toBe(whole.text);
    expect((await send(rows("Pieces"))).text).toBe(last.text);
    expect(await total("Pieces")).toBe(345);
  });

  test("that was broken off is refused with another file, and goes on with its own", async () => {
    fragile.breakOff("behind");
    expect((await mayFail(() => send(rows("Own")))).status).toBe(500);
    const other = await send(rows("Other"));
    expect([other.status, other.body.problems[0].code]).toEqual([422, "key-reused"]);
    expect((await send(rows("Own"))).body).toMatchObject({ created: 345 });
    expect([await total("Own"), await total("Other")]).toEqual([345, 0]);
    const mapped = await send(rows("Own"), { columns: columns.slice(0, 1) });
    expect(mapped.body.problems[0].code).toBe("key-reused");
  });

  test("keeps nothing of a dry run but what it told", async () => {
    const dry = { columns, dryRun: true };
    const first = await send(rows("Dry"), dry);
    expect(first.body).toMatchObject({ dryRun: true, created: 345, failed: 5 });
    await send(rows("Dry").replace("Dry 0,", "Wet 0,"), dry);
    expect((await send(rows("Dry"), dry)).text).toBe(first.text);
    expect(await total("Dry")).toBe(0);
  });

  test("tells of what came in where a new version does not let it go on", async () => {
    const file = rows("Left").replaceAll(/,[^,\n]*$/gm, "");
    const mapping = { columns: columns.slice(0, 2) };
    fragile.breakOff("behind");
    expect((await mayFail(() => send(file, mapping))).status).toBe(500);
    await publish(definition({}));
    const again = await send(file, mapping);
    expect(again.status, again.text).toBe(200);
    expect(again.body).toMatchObject({ rows: 350, created: 99, failed: 251 });
    expect(again.body.problems.rows.at(-1)).toMatchObject({ row: 102, code: "import-interrupted" });
    expect((await send(file, mapping)).text).toBe(again.text);
    expect(await total("Left")).toBe(99);
    key += 1;
    expect((await send(file, mapping)).status).toBe(400);
  });
});

async function publish(next: ReturnType<typeof smallApp>): Promise<void> {
  const { body } = await fragile.server.admin.get(`${path}/draft`);
  const saved = await fragile.server.admin.put(
    `${path}/draft`,
    { definition: next },
    body.revision as number,
  );
  const headers = { "If-Match": saved.headers.get("etag") ?? "" };
  const mapping = { forms: { deal: { fields: { note: null, follows: null } } } };
  const published = await fragile.server.admin.post(`${path}/publish`, { mapping }, headers);
  if (published.status !== 201) throw new Error(published.text);
}
