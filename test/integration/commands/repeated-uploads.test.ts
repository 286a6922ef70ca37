import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { vaultFolder } from "../../../server/operations/installation.ts";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import type { TestAnswer } from "../../support/test-client.ts";

const properties = { name: { type: "string" }, papers: { type: "array", format: "files" } };
const schema = { type: "object", properties };
const deals = "/apps/small/forms/deal/records";
const papers = `${deals}/files?field=papers`;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await publishApp(server.admin, smallApp({ schema } as unknown as Partial<FormDefinition>));
});
afterAll(() => server.remove());

function sent(text: string, name: string, note?: string): FormData {
  const body = new FormData();
  body.set("file", new Blob([text], { type: "text/plain" }), name);
  if (note !== undefined) body.set("note", note);
  return body;
}

const paper = (text = "An offer", name = "offer.txt") => sent(text, name);

/** The files that the store knows, and those that lie there. */
async function state(): Promise<readonly (readonly string[])[]> {
  const known = await server.services.store.files.idsOf("small");
  const folder = join(server.installation.dataDir, vaultFolder);
  const lying = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const bytes = lying.filter((one) => one.isFile()).map(({ name }) => name);
  return [known.toSorted(), bytes.toSorted()];
}

let count = 0;
const fresh = (): string => `k${String((count += 1))}`;

function done(answer: TestAnswer): TestAnswer {
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
}

describe("a file with a key", () => {
  test("that comes several times at once is kept once", async () => {
    const key = { "Idempotency-Key": fresh() };
    const before = (await server.services.store.files.idsOf("small")).length;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => server.admin.post(papers, paper(), key)),
    );
    const ids = answers.filter(({ status }) => status === 201).map(({ body }) => body.id as string);
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    expect(new Set(ids).size).toBe(1);
    expect(await server.services.store.files.idsOf("small")).toHaveLength(before + 1);
  });

  test.each([
    ["other bytes", () => paper("Another offer")],
    ["another name", () => paper(undefined, "other.txt")],
    ["another part", () => sent("An offer", "offer.txt", "mine")],
    ["no file", () => new FormData()],
  ])("is refused with %s, which leaves nothing behind", async (_what, other) => {
    const key = { "Idempotency-Key": fresh() };
    const first = done(await server.admin.post(papers, paper(), key));
    const before = await state();
    const refused = await server.admin.post(papers, other(), key);
    expect([refused.status, refused.body.problems[0].code]).toEqual([422, "key-reused"]);
    expect((await server.admin.post(papers, paper(), key)).text).toBe(first.text);
    expect(await state()).toEqual(before);
  });

  test("that breaks off leaves its key as it was, before it was kept and after", async () => {
    const key = fresh();
    const type = "multipart/form-data; boundary=x";
    const headers = { "Idempotency-Key": key, "Content-Type": type };
    const whole =
      '--x\r\nContent-Disposition: form-data; name="file"; filename="offer.txt"\r\n\r\nAn offer\r\n--x--\r\n';
    const send = (body: string) => server.admin.send("POST", papers, { body, headers });
    const before = await state();
    for (const cut of [-30, -12, -4]) expect((await send(whole.slice(0, cut))).status).toBe(400);
    expect(await state()).toEqual(before);
    const first = done(await send(whole));
    expect((await send(whole.slice(0, -4))).status).toBe(400);
    expect((await server.admin.post(papers, {}, { "Idempotency-Key": key })).status).toBe(415);
    expect((await send(whole)).text).toBe(first.text);
  });

  test("that is refused with all of it read is refused again by the same bytes", async () => {
    const key = { "Idempotency-Key": fresh() };
    const send = (name: string) => server.admin.post(`${deals}/files?field=${name}`, paper(), key);
    const refused = await send("nothing");
    expect(refused.status).toBe(400);
    expect((await send("nothing")).text).toBe(refused.text);
    expect((await send("papers")).status).toBe(422);
  });
});
