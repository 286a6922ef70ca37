import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureLocked } from "./ensure-locked.js";

const sources = ["runtime", "designer", "server"].concat([
  "package-lock.json",
  "vite.config.ts",
  "tsconfig.json",
]);

function* filesBelow(path) {
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesBelow(child);
    else yield child;
  }
}

function* sourcesOf(root) {
  for (const source of sources) {
    const path = join(root, source);
    for (const file of source.includes(".") ? [path] : filesBelow(path)) yield [file, readFileSync(file)];
  }
}

function fingerprint(root) {
  const hash = createHash("sha256");
  for (const [file, content] of sourcesOf(root))
    hash.update(file.slice(root.length)).update("\0").update(content);
  return hash.digest("hex");
}

/** Builds the browser's and the server's bundles into `dist/` when a source has changed since the last build. */
export function ensureBuilt(root) {
  const stamp = join(root, "dist", ".sources");
  const now = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  ensureLocked(root, sourcesOf(root));
  process.stderr.write("Building …\n");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  for (const target of [["build"], ["build", "--ssr", "--outDir", "dist/server"]]) {
    execFileSync(process.execPath, [vite, ...target, "--logLevel", "warn"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  writeFileSync(stamp, now);
}
