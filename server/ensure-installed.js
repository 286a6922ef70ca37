import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";

/**
 * Installs the locked dependencies when they are missing or the lock file has changed since the last time.
 * Plain JavaScript with Node's own modules only, since it runs before anything is installed.
 */
export function ensureInstalled(root) {
  const lock = () =>
    createHash("sha256")
      .update(readFileSync(join(root, "package-lock.json")))
      .digest("hex");
  const stamp = join(root, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock()) return;
  process.stderr.write("Installing dependencies (a few minutes the first time) …\n");
  // Not `npm ci`: it refuses where a registry lacks the optional binaries of some other platform.
  execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  writeFileSync(stamp, lock());
}
