import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toFolder } from "../../../../runtime/core/definition/to-folder.ts";
import type { Api } from "../../../../server/cli/api.ts";
import { createWords } from "../../../../server/cli/create-words.ts";
import { pull } from "../../../../server/cli/pull.ts";
import type { Options } from "../../../../server/cli/read-options.ts";
import { filesIn } from "../../../support/cli-workshop.ts";
import { smallApp } from "../../../support/small-app.ts";

const app = smallApp();
const answers: { readonly [path: string]: unknown } = {
  "/apps/small/draft": { app: "small", base: null, revision: 0, definition: app },
};
const api: Api = {
  get: (path) => Promise.resolve({ ok: true, body: answers[path] as never }),
  send: () => Promise.reject(new Error("pulling sends nothing")),
};

let folders: string;
beforeAll(async () => {
  folders = await mkdtemp(join(tmpdir(), "pipewright-pull-"));
});
afterAll(() => rm(folders, { recursive: true, force: true }));

async function folderWith(name: string, files: { readonly [path: string]: string }): Promise<string> {
  const folder = join(folders, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

function pulled(folder: string, force: boolean) {
  const options: Options = {
    command: "pull",
    server: "http://localhost",
    token: "",
    language: "en",
    app: "small",
    folder,
    draft: true,
    force,
    create: false,
    publish: false,
    note: null,
    mapping: null,
    detailedExitcode: false,
  };
  return pull({ api, options, say: createWords("en"), print: () => undefined });
}

test("what can be no file of an app stays where it is, in the folders of apps too", async () => {
  const own = {
    "documents/manual.pdf": "%PDF",
    "documents/letter.json": "{}",
    "examples/README.md": "Mine",
    "examples/Example.json": "{}",
    "forms/deal.json.bak": "{}",
  };
  const folder = await folderWith("shared", { ...own, "forms/gone.json": "{}", "documents/gone.hbs": "" });
  expect(await pulled(folder, true)).toEqual({ ok: true, code: 0 });
  const expected = [...toFolder(app), ...Object.entries(own)].sort(([a], [b]) => (a < b ? -1 : 1));
  expect([...(await filesIn(folder))]).toEqual(expected);
});

test("another app's folder is known by its name, wherever in app.json that stands", async () => {
  const held = JSON.stringify({ title: { en: "Other", "zh-CN": "其他" }, roles: [], name: "other" });
  const folder = await folderWith("other", { "app.json": held });
  const refused = await pulled(folder, false);
  expect(refused).toMatchObject({ ok: false });
  expect(refused.ok ? "" : refused.lines.join()).toContain("holds the app “other”");
  expect((await filesIn(folder)).get("app.json")).toBe(held);
});
