import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Makes a folder and those above it, for this user only. Throws where it cannot be made. */
export async function makeDataFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  // Not mkdir's own recursion: it never ends where a parent exists that nothing can be made in, such as /proc.
  const found = await stat(path).catch(() => null);
  if (found === null) {
    if (dirname(path) !== path) await makeDataFolder(dirname(path));
    await mkdir(path, { mode: 0o700 });
  } else if (!found.isDirectory()) {
    throw Object.assign(new Error(`${path} is not a folder`), { code: "ENOTDIR" });
  }
}
