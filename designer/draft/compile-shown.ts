import { compileDraft } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";

/** The app of a document as far as it can be shown, whatever is still wrong with it; null where nothing can be made of it. */
export function compileShown(document: AppDocument): CompiledApp | null {
  try {
    // Patterns of text fields are left to the server: it has an engine that no pattern can hang.
    return compileDraft(document, 0, { matches: () => true }).app;
  } catch {
    // A document of a shape that is none of the language's: the review says what is wrong with it.
    return null;
  }
}
