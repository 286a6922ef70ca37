import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const globalSetup = fileURLToPath(new URL("./test/support/bundle-worker.ts", import.meta.url));
const quick = ["unit", "conformance", "property", "architecture"];

export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild || process.env["VITEST"] ? "." : "runtime/workspace",
  plugins: [react()],
  publicDir: false as const,
  build: isSsrBuild
    ? {
        target: "node20",
        emptyOutDir: true,
        sourcemap: true,
        rolldownOptions: {
          input: ["server/main.ts", "server/workers/worker.ts"],
          // A thread finds its program beside whatever starts it.
          output: { chunkFileNames: "[name]-[hash].js" },
        },
      }
    : { outDir: "../../dist/client", emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 2000 },
  server: { port: 5173, proxy: { "/api": "http://127.0.0.1:3000" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          globalSetup,
          include: quick.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
          // Ten thousand random cases take a while on a busy machine.
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          globalSetup,
          include: ["test/integration/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
}));
