import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../../server/config.ts";
import { startServer, type RunningServer } from "../../../server/start-server.ts";

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pipewright-"));
  const client = join(folder, "client");
  await mkdir(join(client, "assets"), { recursive: true });
  for (const [edge, title] of Object.entries({ "runtime/workspace": "Pipewright", designer: "Designer" })) {
    await mkdir(join(client, edge), { recursive: true });
    await writeFile(join(client, edge, "index.html"), `<!doctype html><title>${title}</title>`);
  }
  await writeFile(join(client, "assets", "review-worker-abc123.js"), "export {};");
  await writeFile(join(client, "assets", "main-abc123.js"), "export {};");
  for (const name of ["review-worker-abc123.js.br", "main-abc123.js.br"])
    await writeFile(join(client, "assets", name), brotliCompressSync("export {};"));
  const read = readConfig({ DATA_DIR: join(folder, "data"), PORT: "0" });
  if (!read.ok) throw new Error(read.sentence);
  server = await startServer(
    read.config,
    { templates: join(folder, "none"), client },
    pino({ level: "silent" }),
  );
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string) => fetch(server.address + path);

test("every address that is no call and no file is the page, which is asked for anew each time", async () => {
  for (const path of ["/", "/apps/opportunity-management/opportunity/board", "/anything?x=1"]) {
    const page = await get(path);
    expect([page.status, page.headers.get("cache-control")], path).toEqual([200, "no-cache"]);
    expect(await page.text()).toContain("<title>Pipewright</title>");
  }
});

test("addresses below /designer are the designer's page, others the workspace's", async () => {
  for (const path of ["/designer", "/designer/", "/designer/deals/forms/deal?at=forms/deal"]) {
    const page = await get(path);
    expect(await page.text(), path).toContain("<title>Designer</title>");
    expect(page.headers.get("content-security-policy"), path).not.toContain("unsafe-eval");
  }
  expect(await (await get("/designers")).text()).toContain("<title>Pipewright</title>");
});

test("no page and no thread of one may compile code", async () => {
  for (const name of ["review-worker-abc123.js", "main-abc123.js"]) {
    const policy = (await get(`/assets/${name}`)).headers.get("content-security-policy");
    expect(policy, name).toContain("script-src 'self'");
    expect(policy, name).not.toContain("unsafe-eval");
  }
});

test("an asset is kept for a year, since its name changes with what is in it", async () => {
  const asset = await get("/assets/main-abc123.js");
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset.headers.get("content-security-policy")).toContain("script-src 'self'");
});

test("an asset is sent as the build has compressed it, to whoever takes that", async () => {
  for (const [accepted, encoding] of [
    ["br, gzip", "br"],
    ["identity", null],
    ["br;q=0", null],
  ] as const) {
    const asset = await fetch(`${server.address}/assets/main-abc123.js`, {
      headers: { "accept-encoding": accepted },
    });
    expect(asset.headers.get("content-encoding"), accepted).toBe(encoding);
    expect(asset.headers.get("content-type"), accepted).toContain("text/javascript");
    expect(asset.headers.get("vary"), accepted).toContain("Accept-Encoding");
    expect(asset.headers.get("cache-control"), accepted).toBe("public, max-age=31536000, immutable");
    expect(await asset.text()).toBe("export {};");
  }
});

test("an asset or a call that is not there is 404, never the page", async () => {
  for (const path of ["/assets/old-000000.js", "/assets/", "/api/nothing"]) {
    const missing = await get(path);
    expect(missing.status, path).toBe(404);
    expect(missing.headers.get("content-type"), path).toContain("application/problem+json");
  }
});

test("an address that climbs out of its folder is refused as malformed", async () => {
  expect((await get("/assets/..%2findex.html")).status).toBe(400);
});
