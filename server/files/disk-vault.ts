import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { diskFault } from "../disk-fault.ts";
import type { FileVault } from "../services.ts";
import { syncFolder } from "./sync-folder.ts";
import { vaultPath } from "./vault-path.ts";

const unfinished = ".partial";
const idIn = (name: string) => (name.endsWith(unfinished) ? name.slice(0, -unfinished.length) : name);

/** Keeps files in a folder, each under its id; a file appears whole or not at all. */
export function createDiskVault(folder: string): FileVault {
  const pathOf = (id: string) => join(folder, vaultPath(id));

  async function keep(id: string, bytes: AsyncIterable<Uint8Array>, limit: number) {
    const path = pathOf(id);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const partial = `${path}${unfinished}`;
    const hash = createHash("sha256");
    let size = 0;
    const file = await open(partial, "wx", 0o600);
    try {
      for await (const chunk of bytes) {
        size += chunk.byteLength;
        // What is too much is read to its end all the same: its sender listens only then.
        if (size > limit) continue;
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } catch (error) {
      size = Number.POSITIVE_INFINITY;
      throw error;
    } finally {
      await file.close();
      if (size > limit) await rm(partial, { force: true });
    }
    if (size > limit) return "too-large";
    await rename(partial, path);
    await syncFolder(dirname(path));
    return { size, sha256: hash.digest("hex") };
  }

  return {
    put: (id, bytes, limit) =>
      keep(id, bytes, limit).catch((error: unknown) => {
        throw diskFault(error);
      }),
    read: (id) => createReadStream(pathOf(id)),
    remove: (id) => rm(pathOf(id), { force: true }),
    async removeStrays(before, known) {
      for (const below of await readdir(folder).catch(() => [])) {
        const names = await readdir(join(folder, below)).catch(() => []);
        const ids = await known(names.map(idIn));
        for (const name of names.filter((one) => !ids.has(idIn(one)))) {
          const path = join(folder, below, name);
          if ((await stat(path)).mtimeMs < before) await rm(path, { force: true });
        }
      }
    },
  };
}
