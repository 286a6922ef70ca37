import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const moduleOf = (name: string) => new URL(`../../../server/${name}.js`, import.meta.url).href;

const sources = [["a.ts", `import { one } from "@some/one/part"; import two from "two";`]];

/** What building says in a checkout whose lock file wants these versions, where those are installed. */
async function built(locked: object, installed: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "pipewright-locked-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const write = async (path: string, content: object) => {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), JSON.stringify(content));
  };
  await write("package.json", {
    dependencies: { "@some/one": "^1.0.0" },
    devDependencies: { two: "^2.0.0", tool: "^3.0.0" },
  });
  await write("package-lock.json", {
    packages: Object.fromEntries(
      Object.entries(locked).map(([name, version]) => [
        `node_modules/${name}`,
        { version: version as string },
      ]),
    ),
  });
  for (const [name, version] of Object.entries(installed))
    await write(`node_modules/${name}/package.json`, { version });
  const program = `import { makeReady } from "${moduleOf("make-ready")}";
    import { ensureLocked } from "${moduleOf("ensure-locked")}";
    makeReady(() => ensureLocked(${JSON.stringify(root)}, ${JSON.stringify(sources)}));`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", program]).stderr.toString();
}

const needed = { "@some/one": "1.2.0", two: "2.0.0" };
const locked = { ...needed, tool: "3.0.0" };

test("what is installed as it is locked is built, whatever is with packages that no source names", async () => {
  expect(await built(locked, locked)).toBe("");
  expect(await built(locked, needed)).toBe("");
});

test("a package that is not installed, or in another version, stops the build with one sentence", async () => {
  expect(await built(locked, { "@some/one": "1.2.0" })).toBe(
    "Pipewright could not be installed or built: two is not installed, but package-lock.json says 2.0.0: run npm ci.\n",
  );
  expect(await built(locked, { "@some/one": "1.1.0", two: "2.0.0" })).toBe(
    "Pipewright could not be installed or built: @some/one is 1.1.0, but package-lock.json says 1.2.0: run npm ci.\n",
  );
});
