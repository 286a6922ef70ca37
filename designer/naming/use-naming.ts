import { useCallback } from "react";
import { useDraft, useRun } from "../draft/draft-context.ts";
import { nameItem } from "../draft/commands/name-item.ts";
import type { Path } from "../draft/edits/path.ts";
import type { Noun } from "../draft/step.ts";
import { useFollow } from "../routes/place.ts";
import { nameFor } from "./name-for.ts";

/**
 * What to do when somebody leaves the title of a noun: a new one that nobody named gets its technical name from the
 * title. Not while typing: a name says the whole title. Nor what a version may know that was published since it was new.
 */
export function useNaming(): (noun: Noun, at: Path) => void {
  const draft = useDraft();
  const run = useRun();
  const follow = useFollow();
  return useCallback(
    (noun, at) => {
      const { history } = draft.state();
      const name = nameFor(history, noun, at);
      if (name === null) return;
      const step = nameItem(history.document, noun, at, name);
      follow(step.edits, () => run(() => step));
    },
    [draft, run, follow],
  );
}
