import { useDeferredValue, useMemo } from "react";
import { compileDraft } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { Draft } from "./create-draft.ts";
import { useDocument, useDraft } from "./draft-context.ts";

const compiled = new WeakMap<AppDocument, CompiledApp | null>();
const lastShown = new WeakMap<Draft, CompiledApp>();

/**
 * The draft compiled for showing it, a moment behind what is typed. A document that cannot be compiled as it is shows
 * the last one that could; null before there was any.
 */
export function useCompiled(): CompiledApp | null {
  const document = useDeferredValue(useDocument());
  const draft = useDraft();
  return useMemo(() => {
    const app = compileShown(document) ?? lastShown.get(draft) ?? null;
    if (app !== null) lastShown.set(draft, app);
    return app;
  }, [draft, document]);
}

function compileShown(document: AppDocument): CompiledApp | null {
  const known = compiled.get(document);
  if (known !== undefined) return known;
  let app: CompiledApp | null = null;
  try {
    // Patterns of text fields are left to the server: it has an engine that no pattern can hang.
    app = compileDraft(document, 0, { matches: () => true }).app;
  } catch {
    // A document of a shape that is none of the language's: the review says what is wrong with it.
  }
  compiled.set(document, app);
  return app;
}
