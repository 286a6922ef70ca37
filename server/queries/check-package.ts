import { fileOfPointer } from "../../runtime/core/definition/file-of-pointer.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import { checkUpload } from "../engine/accept-upload.ts";
import { readPackage } from "../engine/read-package.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/** A definition that could be made a draft, and what keeps it from being published. */
export interface CheckedPackage {
  readonly definition: JsonObject;
  readonly problems: readonly Problem[];
}

/**
 * Reads the definition in a zip of an app's folder and checks it, without keeping anything; refused where the archive or
 * its files cannot be read or are beyond the limits of a definition.
 */
export async function checkPackage(services: Services, archive: Uint8Array): Promise<Result<CheckedPackage>> {
  const read = await readPackage(archive);
  if (!read.ok) return read;
  if (!isObject(read.value)) return refuse("invalid", "bad-archive");
  const checked = await checkUpload(services, read.value, 1, { examples: true });
  if (!checked.ok) {
    // What is refused whole leaves no document in which its places could be looked up.
    const inFile = (problem: Problem) => {
      const path = fileOfPointer(read.value, problem.pointer);
      return { ...problem, params: { path, ...problem.params } };
    };
    return { ...checked, problems: checked.problems.map(inFile) };
  }
  return done({ definition: read.value as JsonObject, problems: checked.value.problems });
}
