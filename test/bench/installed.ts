import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./bench.ts";

const root = join(import.meta.dirname, "../..");
const megabyte = 2 ** 20;

/** What the lock file says of a package; npm marks what only development needs. */
interface Locked {
  readonly dev?: boolean;
}

/**
 * What stands on a machine that only serves: the packages that `npm ci --omit=dev` leaves, as they lie in `node_modules`,
 * with the built program and the shipped apps. The size says nothing.
 */
export const installed: Bench = {
  size: 1,
  run(tell) {
    const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      readonly packages: { readonly [folder: string]: Locked };
    };
    // Those for other platforms stand in the lock file and are not there.
    const packages = Object.entries(lock.packages)
      .filter(([folder, { dev = false }]) => folder !== "" && !dev && existsSync(join(root, folder)))
      .map(([folder]) => ({ folder, size: sizeOf(join(root, folder)) }));
    const program = ["dist/client", "dist/server", "templates"].map((folder) => sizeOf(join(root, folder)));
    const largest = packages.toSorted((a, b) => b.size - a.size).slice(0, 5);
    const total = packages.reduce((sum, { size }) => sum + size, 0);
    for (const { folder, size } of largest) tell(folder, size / megabyte, "MB");
    tell("all packages", total / megabyte, "MB");
    tell("installed for production", program.reduce((sum, size) => sum + size, total) / megabyte, "MB");
    tell("packages", packages.length, "");
    return Promise.resolve();
  },
};

/** The bytes that a folder takes on the disk, without the packages in it, which the lock file names for themselves. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + sizeOf(path);
    return entry.isFile() ? sum + statSync(path).blocks * 512 : sum;
  }, 0);
}
