import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const module = new URL("../../../server/make-ready.js", import.meta.url).href;

/** What a program that is made ready by this step says, and how it ends. */
function made(step: string): readonly [code: number | null, output: string] {
  const program = `import { execFileSync } from "node:child_process";
    import { makeReady } from "${module}";
    makeReady(() => process.stderr.write("first "), () => ${step});
    process.stderr.write("ready");`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program]);
  return [status, stderr.toString()];
}

test("goes on when every step went well", () => {
  expect(made("undefined")).toEqual([0, "first ready"]);
});

test("a step that fails ends the program with one sentence", () => {
  const failing = `execFileSync(process.execPath, ["-e", "process.exit(3)"])`;
  expect(made(failing)).toEqual([
    1,
    "first Pipewright could not be installed or built: see the messages above.\n",
  ]);
});

test("a step that could not even begin is told", () => {
  const [code, output] = made(`execFileSync("no-such-program-anywhere")`);
  expect(code).toBe(1);
  expect(output).toMatch(/^first Pipewright could not .* no-such-program-anywhere ENOENT\.\n$/);
});
