import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { antdSheet } from "./runtime/build/antd-sheet.ts";
import { chunkGroups } from "./runtime/build/chunk-groups.ts";
import { compiledShapes } from "./runtime/build/compiled-shapes.ts";
import { compressedAssets } from "./runtime/build/compressed-assets.ts";
import { quietMarks } from "./runtime/build/quiet-marks.ts";

const support = (name: string) => fileURLToPath(new URL(`./test/support/${name}`, import.meta.url));
const globalSetup = support("bundle-programs.ts");

const indexes = ["runtime/workspace/index.html", "designer/index.html"];
const paths = indexes.map((index) => fileURLToPath(new URL(index, import.meta.url)));

/** While developing, every address leads to the page of its edge, as the server does it. */
const pages: Plugin = {
  name: "pages",
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = (request.url ?? "/").split("?")[0] ?? "/";
      const isPage = request.headers.accept?.includes("text/html") === true && !path.startsWith("/api");
      if (isPage)
        request.url = path.startsWith("/designer") ? "/designer/index.html" : "/runtime/workspace/index.html";
      next();
    });
  },
};

/** What is the same on every database, and tried on PostgreSQL each time; `--mode complete` tries everything there. */
const onEveryDatabase = [
  "integration/store",
  "integration/events",
  "integration/commands",
  "integration/operations",
  "integration/postgres",
  "integration/http/slow-readings",
  "faults/publish",
  "faults/backup-under-load",
  "faults/lost-database",
  "faults/full-disk",
  "faults/read-only",
];
const ofSqlite = [
  "connections",
  "drawn-serials",
  "long-reads",
  "write-queue",
  "query-plans",
  "migrations",
  "records",
];

/** Of what people do in the browser, what most depends on the database; `--mode complete` does all of it there. */
const browsedOnEveryDatabase = ["board", "version-taken-over"];

/** What tests know of the mode; what vitest itself tells them is always that of a project. */
const envOf = (mode: string) => ({ COMPLETE: mode === "complete" ? "yes" : "" });

/** Milliseconds that a test may take; with five times as many random cases, five times as many. */
const timeoutOf = (mode: string) => (mode === "complete" ? 300_000 : 60_000);

/** How a real browser tries the product. */
const browser = {
  // After the rest, and two at a time: one waits often, and two browsers are busy enough for two processors.
  maxWorkers: 2,
  // Who asks again and again waits as long as who waits for a place, and leaves time for what is waited for.
  expect: { poll: { interval: 200 } },
  sequence: { groupOrder: 1 },
  testTimeout: 300_000,
  hookTimeout: 180_000,
};

const quick = ["unit", "conformance", "property", "architecture"];

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [
    react(),
    pages,
    compiledShapes(),
    ...(isSsrBuild === true ? [] : [antdSheet(), quietMarks(), compressedAssets]),
  ],
  publicDir: false as const,
  build: isSsrBuild
    ? {
        target: "node20",
        emptyOutDir: true,
        sourcemap: true,
        rolldownOptions: {
          input: ["server/main.ts", "server/workers/worker.ts", "server/cli/pipewright.ts"],
          // A thread finds its program beside whatever starts it.
          output: { chunkFileNames: "[name]-[hash].js" },
        },
      }
    : {
        outDir: "dist/client",
        emptyOutDir: true,
        sourcemap: false,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: indexes, output: { codeSplitting: { groups: chunkGroups(paths) } } },
      },
  // What reads workbooks is loaded by the thread that needs it.
  worker: { format: "es" as const, plugins: () => [compiledShapes()] },
  // What is developed on says to a screen reader what is built.
  optimizeDeps: { rolldownOptions: { plugins: [quietMarks()] } },
  server: { port: 5173, proxy: { "/api": "http://127.0.0.1:3000" } },
  test: {
    // Files share their worker's modules, as none changes what another sees; loading anew costs more than the tests.
    isolate: false,
    // A second is soon over on a busy machine; on PostgreSQL events also wait for the transactions of other files.
    expect: { poll: { timeout: 30_000 } },
    // Three at least: who kills and starts processes, or asks PostgreSQL, leaves a third of two processors unused.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          env: envOf(mode),
          globalSetup,
          include: quick.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
          // Thousands of random cases take a while on a busy machine.
          testTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          env: envOf(mode),
          globalSetup,
          include: ["test/{integration,faults}/**/*.test.ts"],
          exclude: ["test/integration/postgres/**"],
          testTimeout: timeoutOf(mode),
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          env: envOf(mode),
          globalSetup: [globalSetup, support("provide-postgres.ts")],
          include: [
            ...(mode === "complete" ? ["integration", "faults"] : onEveryDatabase).map(
              (name) => `test/${name}{,/**/*}.test.ts`,
            ),
            "test/property/condition-sql.test.ts",
          ],
          exclude: [
            ...ofSqlite.map((name) => `test/integration/store/${name}.test.ts`),
            // What is copied there are files.
            "test/faults/backup.test.ts",
          ],
          testTimeout: timeoutOf(mode),
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: "e2e",
          globalSetup: support("demo-folders.ts"),
          include: ["test/e2e/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          ...browser,
          name: "e2e-postgres",
          globalSetup: [support("demo-folders.ts"), support("provide-postgres.ts")],
          include: (mode === "complete" ? ["**/*"] : browsedOnEveryDatabase).map(
            (name) => `test/e2e/${name}.test.ts`,
          ),
        },
      },
    ],
  },
}));
