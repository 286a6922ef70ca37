import { strToU8, zipSync, type Zippable } from "fflate";

/** Text files by their path as a zip; equal files give equal bytes. */
export function packFolder(files: ReadonlyMap<string, string>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of files) entries[path] = strToU8(text);
  return zipSync(entries, { level: 9, mtime: "1980-01-01T00:00:00" });
}
