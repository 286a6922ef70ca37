import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import { readArchive } from "./read-archive.ts";

/** The definition that a zip of an app's folder holds, as any JSON; refused with every problem of its files. */
export async function readPackage(archive: Uint8Array): Promise<Result<unknown>> {
  const files = await readArchive(archive);
  if (!files.ok) return files;
  const { document, problems } = fromFolder(files.value);
  return problems.length > 0 ? { ok: false, reason: "invalid", problems } : done(document);
}
