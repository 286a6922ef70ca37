import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { checkDocuments } from "../../runtime/documents/check-documents.ts";
import { reviewApp } from "../../runtime/core/review/review-app.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/**
 * Takes any value for the definition of a version to come, its templates of documents included; refused with every
 * problem at its JSON pointer.
 */
export function acceptDocument(
  { matches }: Pick<Services, "matches">,
  document: unknown,
  version: number,
): Result<CompiledApp> {
  const { app, problems } = reviewApp(document, version, { matches, furtherChecks: [checkDocuments] });
  return app === null ? { ok: false, reason: "invalid", problems } : done(app);
}
