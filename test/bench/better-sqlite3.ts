import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./built-program.ts";

const wanted = "better-sqlite3@12";

/**
 * The folder of the driver that people use who write by hand, fetched when it is first asked for: whoever works on the
 * product needs no second driver, which takes minutes to compile where no binary can be had.
 */
export function betterSqlite3(): string {
  const folder = join(cacheFolder, "node_modules", "better-sqlite3");
  if (existsSync(join(folder, "build", "Release", "better_sqlite3.node"))) return folder;
  process.stderr.write(`Fetching ${wanted} (some minutes where it must be compiled) …\n`);
  mkdirSync(cacheFolder, { recursive: true });
  const manifest = { private: true, type: "module", allowScripts: { "better-sqlite3": true } };
  writeFileSync(join(cacheFolder, "package.json"), JSON.stringify(manifest));
  try {
    const flags = ["--prefix", cacheFolder, "--no-audit", "--no-fund"];
    execFileSync("npm", ["install", ...flags, wanted], {
      stdio: ["ignore", "ignore", "pipe"],
      shell: process.platform === "win32",
    });
  } catch (error) {
    throw new Error(`${wanted} cannot be fetched or compiled here, and nothing else is as fast by hand.`, {
      cause: error,
    });
  }
  return folder;
}
