import { access, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { sweepRemovedUploads, sweepStrayUploads } from "../../../server/commands/removed-uploads.ts";
import { vaultPath } from "../../../server/files/vault-path.ts";
import { vaultFolder } from "../../../server/operations/installation.ts";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

const form = {
  schema: {
    type: "object",
    properties: { name: { type: "string" }, files: { type: "array", format: "files", title: "Files" } },
  },
} as unknown as Partial<FormDefinition>;

async function uploadInto(app: string): Promise<string> {
  await publishApp(server.admin, smallApp(form, { name: app }));
  const body = new FormData();
  body.set("file", new Blob(["hello"], { type: "text/plain" }), "hello.txt");
  const sent = await server.admin.send("POST", `/apps/${app}/forms/deal/records/files?field=files`, { body });
  expect(sent.status, sent.text).toBe(201);
  return sent.body.id as string;
}

const remove = (app: string) => server.admin.send("DELETE", `/apps/${app}`, { body: { name: app } });

const isThere = (id: string): Promise<boolean> =>
  access(join(server.installation.dataDir, vaultFolder, vaultPath(id))).then(
    () => true,
    () => false,
  );

test("the uploads of an app that is removed stay for a backup under way, and go then, those of others never", async () => {
  const [gone, stays] = [await uploadInto("gone"), await uploadInto("stays")];
  expect((await remove("gone")).status).toBe(204);
  await server.settled();
  expect(await sweepRemovedUploads(server.services)).toBe(false);
  expect([await isThere(gone), await isThere(stays)]).toEqual([true, true]);

  expect(await sweepRemovedUploads(server.services, 0)).toBe(true);
  expect([await isThere(gone), await isThere(stays)]).toEqual([false, true]);
  expect(await server.services.store.settings.get("removed-uploads")).toBeUndefined();
});

test("a sweep that ends in the midst of it is made again, also by another process", async () => {
  const ids = [await uploadInto("first"), await uploadInto("second")];
  for (const app of ["first", "second"]) expect((await remove(app)).status).toBe(204);
  const { services } = server;
  let left = 1;
  const files = {
    ...services.files,
    remove: async (id: string) => {
      if (left === 0) throw new Error("the process ends");
      left -= 1;
      await services.files.remove(id);
    },
  };
  await expect(sweepRemovedUploads({ ...services, files }, 0)).rejects.toThrow("ends");
  expect((await Promise.all(ids.map(isThere))).filter(Boolean)).toHaveLength(1);
  const later = () => new Date(Date.now() + 7_200_000).toISOString();
  expect(await sweepRemovedUploads({ ...services, now: later })).toBe(true);
  expect(await Promise.all(ids.map(isThere))).toEqual([false, false]);
});

test("what no row ever told of goes once it has lain there for an hour, and nothing else", async () => {
  const [kept, waiting] = [await uploadInto("kept"), await uploadInto("waiting")];
  expect((await remove("waiting")).status).toBe(204);
  const folder = join(server.installation.dataDir, vaultFolder, "zz");
  await mkdir(folder, { recursive: true });
  const strays = ["strayzz", "brokenzz.partial"].map((name) => join(folder, name));
  for (const path of strays) await writeFile(path, "x");
  await sweepStrayUploads(server.services);
  expect(await readdir(folder)).toHaveLength(2);
  const later = () => new Date(Date.now() + 3_700_000).toISOString();
  await sweepStrayUploads({ ...server.services, now: later });
  expect(await readdir(folder)).toEqual([]);
  expect([await isThere(kept), await isThere(waiting)]).toEqual([true, true]);
});
