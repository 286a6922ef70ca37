import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { JobTooLong } from "../workers/job-too-long.ts";
import { compileDocument } from "./compile-document.ts";

/**
 * Takes a definition that somebody sent for a version to come. It is checked in a thread of its own, with its examples
 * where that is wanted, and compiled here only once it has shown that it takes neither much time nor much memory.
 */
export async function acceptUpload(
  services: Pick<Services, "matches" | "workers">,
  document: unknown,
  version: number,
  { examples = false } = {},
): Promise<Result<CompiledApp>> {
  try {
    const problems = await services.workers.run("check-document", { document, version, examples });
    if (problems.length > 0) return { ok: false, reason: "invalid", problems };
  } catch (error) {
    if (error instanceof JobTooLong) return refuse("invalid", "definition-too-costly");
    throw error;
  }
  return compileDocument(services, document, version);
}
