import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { appFolders } from "../../runtime/core/definition/file-place.ts";
import type { Done, Work } from "./command.ts";
import { errorCode } from "./error-code.ts";

/**
 * The files of a definition in a folder, by their path in it: `app.json`, and what stands in the folders of the
 * language, but for what is hidden. An empty map where there are none.
 */
export async function readFiles(
  folder: string,
  { say }: Pick<Work, "say">,
): Promise<Done<Map<string, string>>> {
  const files = new Map<string, string>();
  const paths = ["app.json"];
  for (const name of appFolders) {
    try {
      const entries = await readdir(join(folder, name), { withFileTypes: true });
      for (const entry of entries) {
        if (!entry.name.startsWith(".") && !entry.isDirectory()) paths.push(`${name}/${entry.name}`);
      }
    } catch (error) {
      if (!isMissing(error)) return cannotRead(join(folder, name), error);
    }
  }
  for (const path of paths) {
    try {
      files.set(path, await readFile(join(folder, path), "utf8"));
    } catch (error) {
      if (!isMissing(error)) return cannotRead(join(folder, path), error);
    }
  }
  return { ok: true, value: files };

  function cannotRead(path: string, error: unknown): Done<never> {
    return { ok: false, lines: [say("cannot-read", { path, why: errorCode(error) })] };
  }
}

function isMissing(error: unknown): boolean {
  return errorCode(error) === "ENOENT";
}
