import { join } from "node:path";
import { build } from "vite";
import { compiledShapes } from "../../runtime/build/compiled-shapes.ts";

const root = join(import.meta.dirname, "../..");

/** Before any test: bundles the programs that run beside the tests, since Node reads no sources there. */
export default async function bundlePrograms(): Promise<void> {
  await build({
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
}
