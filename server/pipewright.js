#!/usr/bin/env node
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
await import(new URL("../dist/server/pipewright.js", import.meta.url).href);
