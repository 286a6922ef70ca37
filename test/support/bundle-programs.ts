import { join } from "node:path";
import { build } from "vite";
import { compiledShapes } from "../../runtime/build/compiled-shapes.ts";

const root = join(import.meta.dirname, "../..");

/** What all projects of a run share, each of which loads this module for itself. */
const shared = globalThis as { bundledPrograms?: Promise<unknown> };

/** Before any test: bundles the programs that run beside the tests, once, since Node reads no sources there. */
export default async function bundlePrograms(): Promise<void> {
  shared.bundledPrograms ??= build({
    root,
    configFile: false,
    publicDir: false,
    plugins: [compiledShapes()],
    logLevel: "error",
    build: {
      ssr: true,
      outDir: "dist/sources",
      target: "node20",
      rolldownOptions: {
        input: ["server/main.ts", "server/workers/worker.ts", "server/cli/pipewright.ts"],
        output: { chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
  await shared.bundledPrograms;
}
