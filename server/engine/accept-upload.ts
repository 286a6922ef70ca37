import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { checkLimits } from "../../runtime/core/definition/limits/check-limits.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { JobTooLong } from "../workers/job-too-long.ts";
import { compileDocument } from "./compile-document.ts";

type Checking = Pick<Services, "matches" | "workers">;

/** What checking a definition found; it may compile and still have definition tests that do not hold. */
export interface CheckedUpload {
  readonly app: CompiledApp | null;
  /** The definition where it has at least the shape of one, so that it can be compared. */
  readonly document: AppDocument | null;
  readonly problems: readonly Problem[];
}

/**
 * Looks at a definition that somebody sent for a version to come; refused where it is beyond the limits of any. It is
 * checked in a thread of its own, with its examples where that is wanted, and compiled here only once it has shown that
 * it takes neither much time nor memory.
 */
export async function checkUpload(
  services: Checking,
  document: unknown,
  version: number,
  { examples = false } = {},
): Promise<Result<CheckedUpload>> {
  const beyond = checkLimits(document);
  if (beyond.length > 0) return { ok: false, reason: "invalid", problems: beyond };
  try {
    const checked = await services.workers.run("check-document", { document, version, examples });
    const shaped = checked.shaped ? (document as AppDocument) : null;
    if (!checked.compiles) return done({ app: null, document: shaped, problems: checked.problems });
    const compiled = compileDocument(services, document, version);
    if (!compiled.ok) return done({ app: null, document: shaped, problems: compiled.problems });
    return done({ app: compiled.value, document: shaped, problems: checked.problems });
  } catch (error) {
    if (!(error instanceof JobTooLong)) throw error;
    return done({
      app: null,
      document: null,
      problems: [{ code: "definition-too-costly", pointer: "", params: {} }],
    });
  }
}

/** As `checkUpload`, refused with every problem. */
export async function acceptUpload(
  services: Checking,
  document: unknown,
  version: number,
  options: { readonly examples?: boolean } = {},
): Promise<Result<CompiledApp>> {
  const checked = await checkUpload(services, document, version, options);
  if (!checked.ok) return checked;
  const { app, problems } = checked.value;
  return app === null || problems.length > 0 ? { ok: false, reason: "invalid", problems } : done(app);
}
