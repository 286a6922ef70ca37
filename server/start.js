import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./ensure-built.js";
import { ensureInstalled } from "./ensure-installed.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  ensureInstalled(root);
  ensureBuilt(root);
} catch {
  // npm and the bundler have said above what was wrong.
  process.stderr.write("Pipewright could not be installed or built: see the messages above.\n");
  process.exit(1);
}
await import(new URL("../dist/server/main.js", import.meta.url).href);
