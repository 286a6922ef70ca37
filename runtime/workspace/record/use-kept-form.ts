import { useCallback, useEffect, useRef } from "react";
import type { RecordData } from "../../core/record.ts";
import type { FormModel } from "../../ui/form/form-model.ts";
import type { TypedCopy } from "./typed-copy.ts";

/** A new record as far as it was filled in. */
export interface TypedNew {
  readonly data: RecordData;
  readonly stage?: string | undefined;
}

/**
 * Keeps the form of a new record in this browser while it differs from how it began (`untouched`, its patch as JSON).
 * Gives back what to call once it is sent or discarded.
 */
export function useKeptForm(
  copy: TypedCopy<TypedNew>,
  model: FormModel,
  stage: string | undefined,
  untouched: string,
): () => void {
  const settled = useRef(false);
  useEffect(() => {
    const keep = () => {
      if (settled.current) return;
      const data = model.patch();
      if (JSON.stringify(data) === untouched) copy.clear();
      else copy.store({ data, stage });
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
  }, [copy, model, stage, untouched]);
  return useCallback(() => {
    settled.current = true;
    copy.clear();
  }, [copy]);
}
