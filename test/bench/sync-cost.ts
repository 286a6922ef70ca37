import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { median } from "./median.ts";

const rounds = 200;
/** As much as a small commit adds to the log. */
const page = Buffer.alloc(4096, 1);

/** Milliseconds that the disk of a folder takes until what was added to a file is safe; the median of many. */
export async function syncCost(folder: string): Promise<number> {
  const path = join(folder, "synced");
  const file = openSync(path, "w");
  const times = Array.from({ length: rounds }, () => {
    writeSync(file, page);
    const begun = performance.now();
    fdatasyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  await rm(path);
  return median(times);
}
