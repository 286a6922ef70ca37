import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder, which goes when the process ends. */
export async function lastingFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pipewright-samples-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
