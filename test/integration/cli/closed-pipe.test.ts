import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const root = join(import.meta.dirname, "../../..");

/** Runs a command whose output nobody reads any more, as when `head` has had enough. */
async function unread(args: readonly string[], env: { readonly [name: string]: string }) {
  const program = [join(root, "dist/sources/pipewright.js"), ...args];
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  return { code: code as number, err };
}

test("a command whose output nobody reads to its end says nothing of that and ends as it would have", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "pipewright-"));
  try {
    expect(await unread(["--help"], {})).toEqual({ code: 0, err: "" });
    const env = { DATA_DIR: dataDir };
    const read = await runCli(["verify"], env);
    expect(read.out).not.toBe("");
    expect(await unread(["verify"], env)).toEqual({ code: read.code, err: read.err });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
