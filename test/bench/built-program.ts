import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");
/** Below `node_modules`, so that a program finds its packages. */
export const cacheFolder = join(root, "node_modules", ".cache", "bench");

/**
 * Builds a program of this folder as the product is built, and says where it is. What compiles sources as they are loaded
 * names each function anew whenever it is made, which takes longer than most of what is measured.
 */
export async function builtProgram(file: string): Promise<string> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      ssr: join(import.meta.dirname, file),
      outDir: join(cacheFolder, "programs"),
      emptyOutDir: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" } },
    },
  });
  return join(cacheFolder, "programs", `${basename(file, ".ts")}.js`);
}

/** The same program, loaded here. */
export async function importBuilt<Module>(file: string): Promise<Module> {
  return (await import(pathToFileURL(await builtProgram(file)).href)) as Module;
}
