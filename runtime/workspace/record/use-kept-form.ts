import { useCallback, useEffect, useRef } from "react";
import type { CompiledForm } from "../../core/compile/compiled.ts";
import { type KeptForm, keptForm } from "./typed-form.ts";
import type { TypedCopy } from "./typed-copy.ts";
import type { VersionedModel } from "./use-versioned-model.ts";

/** A new record as far as it was filled in. */
export interface TypedNew extends Partial<KeptForm> {
  readonly stage?: string | undefined;
  /** How that stage was called. */
  readonly stageTitle?: string | undefined;
}

/**
 * Keeps the form of a new record in this browser while anything is typed into it. Gives back what to call once it is sent
 * or discarded.
 */
export function useKeptForm(
  copy: TypedCopy<TypedNew>,
  form: CompiledForm,
  { model, former, typed }: VersionedModel,
  begin: Pick<TypedNew, "stage" | "stageTitle">,
): () => void {
  const settled = useRef(false);
  const { stage, stageTitle } = begin;
  useEffect(() => {
    const keep = () => {
      if (settled.current) return;
      const data = typed();
      if (Object.keys(data).length === 0 && former.length === 0) copy.clear();
      else copy.store({ ...keptForm(form, { data, former }), stage, stageTitle });
    };
    const take = () => model.flush();
    keep();
    const stop = model.subscribe(keep);
    addEventListener("pagehide", take);
    return () => {
      take();
      stop();
      removeEventListener("pagehide", take);
    };
    // What is typed belongs to its model.
  }, [copy, form, model, former, stage, stageTitle]);
  return useCallback(() => {
    settled.current = true;
    copy.clear();
  }, [copy]);
}
