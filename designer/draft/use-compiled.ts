import { useDeferredValue, useMemo } from "react";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { compileShown } from "./compile-shown.ts";
import type { Draft } from "./draft.ts";
import { useDocument, useDraft } from "./draft-context.ts";

const compiled = new WeakMap<AppDocument, CompiledApp | null>();
const lastShown = new WeakMap<Draft, CompiledApp>();

/**
 * The draft compiled for showing it, a moment behind what is typed. A document that cannot be compiled as it is shows
 * the last one that could; null before there was any.
 */
export function useCompiled(): CompiledApp | null {
  return useShown(useDeferredValue(useDocument()));
}

/** The same at once: for what must show a change in the frame after it. */
export function useCompiledNow(): CompiledApp | null {
  return useShown(useDocument());
}

function useShown(document: AppDocument): CompiledApp | null {
  const draft = useDraft();
  return useMemo(() => {
    const app = remembered(document) ?? lastShown.get(draft) ?? null;
    if (app !== null) lastShown.set(draft, app);
    return app;
  }, [draft, document]);
}

function remembered(document: AppDocument): CompiledApp | null {
  const known = compiled.get(document);
  if (known !== undefined) return known;
  const app = compileShown(document);
  compiled.set(document, app);
  return app;
}
