import { useCallback, useRef } from "react";
import { readThrough, type ReadThrough, type ThroughPath } from "../draft/commands/read-through.ts";
import { useDraft, useRun } from "../draft/draft-context.ts";

/**
 * Makes formula fields that read through references, for a condition over a form. The change of the condition that comes
 * next, once its row is finished, is undone together with the field.
 */
export function useReadThrough(form: string): {
  readonly readThrough: (path: ThroughPath) => ReadThrough | undefined;
  readonly joined: (change: () => void) => void;
} {
  const draft = useDraft();
  const run = useRun();
  const made = useRef<string>(undefined);
  const read = useCallback(
    (path: ThroughPath) => {
      const through = readThrough(draft.state().history.document, form, path);
      const step = through?.step ?? null;
      if (step === null) return through;
      if (!run(() => step)) return undefined;
      made.current = step.together;
      return through;
    },
    [draft, run, form],
  );
  const joined = useCallback(
    (change: () => void) => {
      if (made.current === undefined) change();
      else draft.joined(made.current, change);
    },
    [draft],
  );
  return { readThrough: read, joined };
}
