import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./ensure-built.js";
import { makeReady } from "./make-ready.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
makeReady(() => ensureBuilt(root));
