import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyFile, digestOf } from "../../../../server/operations/copy-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pipewright-copy-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a copy has the bytes of its file, and says what they are", async () => {
  const [from, to] = [join(folder, "from"), join(folder, "to")];
  await writeFile(from, "x".repeat(300_000));
  const copied = await copyFile(from, to);
  expect(await readFile(to, "utf8")).toBe("x".repeat(300_000));
  expect(copied).toEqual(await digestOf(from));
  await expect(copyFile(from, to)).rejects.toMatchObject({ code: "EEXIST" });
});

test("what is not there fails the call alone, and begins nothing", async () => {
  const missing = Array.from({ length: 50 }, (_, index) => join(folder, `missing-${String(index)}`));
  const tried = await Promise.allSettled(missing.map((from) => copyFile(from, `${from}.copy`)));
  expect(tried.map(({ status }) => status)).toEqual(missing.map(() => "rejected"));
  expect(await readdir(folder)).toEqual([]);
});
