import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll } from "vitest";
import type { TokenScope } from "../../runtime/contract/generated/contract.ts";
import { toFolder } from "../../runtime/core/definition/to-folder.ts";
import { runCli, type CliRun } from "./run-cli.ts";
import { smallApp } from "./small-app.ts";
import { startTestServer, type TestServer } from "./start-test-server.ts";
import type { TestClient } from "./test-client.ts";

/** The app that the tests of the command line carry to and fro. */
export const deals = smallApp({}, { name: "deals", title: "Deals" });

/** A server, an administrator's token, and folders to work in, for the tests of one file. */
export interface CliWorkshop {
  readonly server: TestServer;
  run(args: readonly string[], env?: { readonly [name: string]: string }): Promise<CliRun>;
  tokenOf(person: TestClient, scope: TokenScope): Promise<string>;
  /** An empty folder, in git where that is asked for. */
  folder(options?: { readonly git?: boolean }): Promise<string>;
  /** Sees to it that the app is published and has no draft. */
  published(): Promise<void>;
}

export function cliWorkshop(): CliWorkshop {
  let server: TestServer;
  let secret: string;
  let work: string;
  let folders = 0;
  const workshop: CliWorkshop = {
    get server() {
      return server;
    },
    run: (args, env = {}) =>
      runCli(args, { PIPEWRIGHT_URL: server.address, PIPEWRIGHT_TOKEN: secret, ...env }),
    async tokenOf(person, scope) {
      const made = await person.post("/tokens", { name: scope, scope, days: 1 });
      if (made.status !== 201) throw new Error(made.text);
      return made.body.secret as string;
    },
    async folder({ git = false } = {}) {
      folders += 1;
      const path = join(work, `folder-${String(folders)}`);
      await mkdir(path);
      if (git) execFileSync("git", ["init", "-q", path]);
      return path;
    },
    async published() {
      const path = `/apps/${deals.name}`;
      if ((await server.admin.get(path)).status === 404) {
        const files = [...toFolder(deals)].map(([name, text]) => [name, strToU8(text)] as const);
        const headers = { "Content-Type": "application/zip" };
        const body = zipSync(Object.fromEntries(files));
        const imported = await server.admin.send("POST", "/apps/import", { body, headers });
        if (imported.status !== 201) throw new Error(imported.text);
      }
      const draft = await server.admin.get(`${path}/draft`);
      if (draft.body.begun === true)
        await server.admin.delete(`${path}/draft`, draft.body.revision as number);
    },
  };
  beforeAll(async () => {
    server = await startTestServer();
    secret = await workshop.tokenOf(server.admin, "admin");
    work = await mkdtemp(join(tmpdir(), "pipewright-cli-"));
  });
  afterAll(async () => {
    await server.remove();
    await rm(work, { recursive: true, force: true });
  });
  return workshop;
}

/** Commits everything in a folder. */
export function commit(folder: string): void {
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
  execFileSync("git", ["-C", folder, "add", "-A"]);
  execFileSync("git", ["-C", folder, ...who, "commit", "-qm", "State"]);
}

/** Puts `to` in the place of the first `from` in a file. */
export async function edit(folder: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(join(folder, file), text.replace(from, to));
}

/** The texts of a folder by their path, but for git's own. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes(".git"));
  const texts = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const full = join(parentPath, name);
      return [full.slice(folder.length + 1), await readFile(full, "utf8")] as const;
    }),
  );
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
