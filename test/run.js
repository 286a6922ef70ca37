import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../server/ensure-built.js";
import { ensureInstalled } from "../server/ensure-installed.js";
import { makeReady } from "../server/make-ready.js";
import { ensureChromium } from "./support/chromium-path.js";
import { ensureStrace } from "./support/ensure-strace.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
makeReady(
  () => ensureInstalled(root),
  ensureChromium,
  ensureStrace,
  () => ensureBuilt(root),
);
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
try {
  execFileSync(process.execPath, [vitest, "run", ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
} catch (error) {
  process.exit(error.status ?? 1);
}
