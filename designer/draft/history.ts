import type { Json } from "../../runtime/core/json.ts";
import { applyEdits } from "./edits/apply-edits.ts";
import type { Edit } from "./edits/edit.ts";
import type { Step, StepLabel } from "./step.ts";

/** A step that was taken, with the way there and back. */
export interface Taken {
  readonly label: StepLabel;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
  readonly together: string | null;
  readonly typed?: string | null | undefined;
  /** When it was last added to, in milliseconds. */
  readonly at: number;
  /** A version was published since it was taken: that may know what it has added. */
  readonly published?: true;
}

/** A document with all that was done to it: undone steps can be taken again until something new is done. */
export interface History {
  readonly document: Json;
  readonly past: readonly Taken[];
  readonly future: readonly Taken[];
}

/** Steps that belong together are undone as one as long as no pause between them was longer. */
const longestPause = 2_000;

/** A history in which nothing was done yet. */
export function newHistory(document: Json): History {
  return { document, past: [], future: [] };
}

/** Takes a step at `now` (milliseconds); null where it finds nothing to change. */
export function takeStep(history: History, step: Step, now: number): History | null {
  if (step.edits.length === 0) return history;
  const edited = applyEdits(history.document, step.edits);
  if (edited === null) return null;
  const last = history.past.at(-1);
  const together = step.together ?? null;
  const { typed } = step;
  const goesOn = typed !== null && last?.typed === typed && last?.together === together;
  const continues = together !== null && goesOn && last !== undefined && now - last.at <= longestPause;
  const follows = step.follows !== undefined && last?.together === step.follows;
  if (last !== undefined && (continues || follows)) {
    const edits = [...last.edits, ...step.edits];
    const inverse = [...edited.inverse, ...last.inverse];
    const merged = { ...last, edits, inverse, at: now, together: follows ? null : together };
    return { document: edited.document, past: [...history.past.slice(0, -1), merged], future: [] };
  }
  const taken = { label: step.label, edits: step.edits, inverse: edited.inverse, together, typed, at: now };
  return { document: edited.document, past: [...history.past, taken], future: [] };
}

/**
 * Takes the last step back; null where there is none. A step that finds no more what it changed, since somebody else has
 * taken that away, is only taken off: the document stays, and what came before can be reached.
 */
export function undoStep({ document, past, future }: History): History | null {
  const last = past.at(-1);
  if (last === undefined) return null;
  const undone = applyEdits(document, last.inverse);
  if (undone === null) return { document, past: past.slice(0, -1), future };
  // What leads forward again is what this way back has as its inverse: exact also after a merge in between.
  const again = { ...last, edits: undone.inverse, together: null };
  return { document: undone.document, past: past.slice(0, -1), future: [again, ...future] };
}

/** Takes the step again that was undone last; null where there is none. One that finds nothing is only taken off. */
export function redoStep({ document, past, future }: History): History | null {
  const [next, ...later] = future;
  if (next === undefined) return null;
  const done = applyEdits(document, next.edits);
  if (done === null) return { document, past, future: later };
  return { document: done.document, past: [...past, { ...next, inverse: done.inverse }], future: later };
}
