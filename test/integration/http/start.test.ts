import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pipewright-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(environment: { readonly [name: string]: string }): ChildProcess {
  const env = { PATH: process.env["PATH"] ?? "", DATA_DIR: join(folder, "data"), PORT: "0", ...environment };
  return spawn(process.execPath, ["dist/sources/main.js"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes("\n")) break;
  }
  return text;
}

test("a wrong environment is one sentence, and exit 2", async () => {
  const child = start({ PORT: "many" });
  let said = "";
  child.stderr?.on("data", (chunk) => (said += String(chunk)));
  const [code] = (await once(child, "close")) as [number];
  expect(code).toBe(2);
  expect(said).toBe('PORT is "many", but it must be a number from 0 to 65535.\n');
});

test("a start prints one line with the address, keeps its secrets to itself, and SIGTERM ends it", async () => {
  const child = start({});
  const line = await firstLine(child);
  expect(line).toMatch(
    /^Pipewright serves at http:\/\/127\.0\.0\.1:\d+ {2}\(set-up token: [A-Za-z0-9_-]{24}\)\n$/,
  );
  const address = /http:\S+/.exec(line)?.[0] ?? "";
  expect(await (await fetch(`${address}/api/setup`)).json()).toEqual({ needed: true });
  const ready = await fetch(`${address}/api/health/ready`);
  expect(await ready.json()).toEqual({ ok: true });
  // Longer than the minute for which a proxy in front keeps a connection.
  expect(ready.headers.get("keep-alive")).toBe("timeout=65");

  const token = join(folder, "data", "setup-token");
  expect(existsSync(token)).toBe(true);
  expect(statSync(token).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);

  child.kill("SIGTERM");
  const [code] = (await once(child, "close")) as [number];
  expect(code).toBe(0);
});

test("a port that is taken is told in one sentence, and exit 2", async () => {
  const first = start({ DATA_DIR: join(folder, "one") });
  const address = /http:\S+/.exec(await firstLine(first))?.[0] ?? "";
  const second = start({ DATA_DIR: join(folder, "two"), PORT: new URL(address).port });
  let said = "";
  second.stderr?.on("data", (chunk) => (said += String(chunk)));
  const [code] = (await once(second, "close")) as [number];
  expect(code).toBe(2);
  expect(said.trim()).toMatch(
    /^PORT is already in use: Pipewright cannot serve at 127\.0\.0\.1, port \d+\.$/,
  );
  first.kill("SIGTERM");
  await once(first, "close");
});

test("a data folder in use is told in one sentence, and exit 2; one whose server was killed is free at once", async () => {
  const data = { DATA_DIR: join(folder, "shared") };
  const first = start(data);
  const address = /http:\S+/.exec(await firstLine(first))?.[0] ?? "";
  const second = start(data);
  let said = "";
  second.stderr?.on("data", (chunk) => (said += String(chunk)));
  const [code] = (await once(second, "close")) as [number];
  expect(code).toBe(2);
  expect(said).toBe(
    `DATA_DIR (${data.DATA_DIR}) is in use: another Pipewright works with it. Stop that one, or choose another DATA_DIR.\n`,
  );
  expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);

  first.kill("SIGKILL");
  await once(first, "close");
  const third = start(data);
  expect(await firstLine(third)).toMatch(/^Pipewright serves at /);
  third.kill("SIGTERM");
  await once(third, "close");
});
