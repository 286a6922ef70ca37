import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");

/** Before any test: bundles the program of the server's threads, since Node reads no sources there. */
export default async function bundleWorker(): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: { ssr: "server/workers/worker.ts", outDir: "dist/sources", target: "node20" },
  });
}
