import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filePlace } from "../../runtime/core/definition/file-place.ts";
import type { Done, Work } from "./command.ts";
import { errorCode } from "./error-code.ts";

/** What must happen to a folder so that it holds exactly these files of a definition. */
export interface FileChanges {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly same: number;
}

/** Compares the files that are there with those that are wanted; a file that can be none of an app's stays. */
export function fileChanges(
  present: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): FileChanges {
  const written = [...wanted].filter(([path, text]) => present.get(path) !== text).map(([path]) => path);
  const removed = [...present.keys()].filter((path) => !wanted.has(path) && filePlace(path) !== null);
  return { written, removed, same: wanted.size - written.length };
}

/** Carries the changes out; whatever else lies in the folder stays as it is. */
export async function writeFiles(
  folder: string,
  wanted: ReadonlyMap<string, string>,
  { written, removed }: FileChanges,
  { say }: Pick<Work, "say">,
): Promise<Done<null>> {
  for (const path of [...written, ...removed]) {
    const full = join(folder, path);
    try {
      const text = wanted.get(path);
      if (text === undefined) await rm(full);
      else {
        await mkdir(dirname(full), { recursive: true });
        await writeFile(full, text);
      }
    } catch (error) {
      return { ok: false, lines: [say("cannot-write", { path: full, why: errorCode(error) })] };
    }
  }
  return { ok: true, value: null };
}
