import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { toFolder } from "../../runtime/core/definition/to-folder.ts";
import { packFolder } from "../../runtime/packages/pack-folder.ts";

/** The folder of an app as a zip; equal apps give equal bytes. */
export function appArchive(document: AppDocument): Uint8Array {
  return packFolder(toFolder(document));
}
