import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Calls `use` with a copy of a folder, which is thrown away after it. */
export async function withCopiedFolder(folder: string, use: (copy: string) => Promise<void>): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), "pipewright-bench-"));
  try {
    await cp(folder, copy, { recursive: true });
    await use(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
