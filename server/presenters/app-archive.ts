import { strToU8, zipSync, type Zippable } from "fflate";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { toFolder } from "../../runtime/core/definition/to-folder.ts";

/** The folder of an app as a zip; equal apps give equal bytes. */
export function appArchive(document: AppDocument): Uint8Array {
  const files: Zippable = {};
  for (const [path, text] of toFolder(document)) files[path] = strToU8(text);
  return zipSync(files, { level: 9, mtime: "1980-01-01T00:00:00" });
}
