import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./ensure-built.js";
import { ensureInstalled } from "./ensure-installed.js";
import { makeReady } from "./make-ready.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
makeReady(
  () => ensureInstalled(root),
  () => ensureBuilt(root),
);
// What is installed for building is there by now.
process.env.NODE_ENV ??= "production";
await import(new URL("../dist/server/main.js", import.meta.url).href);
