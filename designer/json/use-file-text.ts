import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Json } from "../../runtime/core/json.ts";
import { useDraft, useDraftState, useRun } from "../draft/draft-context.ts";
import { type AppFile, fileText, fileValue } from "./files/app-files.ts";
import { readFile } from "./files/read-file.ts";
import { type Chosen, takeFile, type Taking } from "./files/take-file.ts";
import type { KeptText } from "./kept-text.ts";

/** A file as it stands in the editor. */
export interface FileText {
  readonly text: string;
  /** Why what is typed is not in the draft; null where it is, or will be in a moment. */
  readonly waiting: Exclude<Taking, { readonly step: unknown }> | null;
  /** How what is typed stands with the draft; `taking` for the moment before it is there. */
  readonly state: "inDraft" | "taking" | "waiting";
  /** The draft has changed the file since typing began. */
  readonly changed: boolean;
  readonly type: (text: string) => void;
  /** Takes what is typed at once, as somebody has chosen; gives back the file where it has gone to. */
  readonly take: (chosen?: Chosen) => AppFile | null;
  /** Drops what is typed for what the draft has. */
  readonly drop: () => void;
}

const pause = 400;

/** A file's text and the draft, which agree a moment after sound text was typed; what is not sound is kept apart. */
export function useFileText(
  file: AppFile,
  kept: KeptText | undefined,
  keep: (path: string, text: KeptText | null) => void,
): FileText {
  const draft = useDraft();
  const run = useRun();
  const { document } = useDraftState(({ history }) => history);
  const shown = useMemo(() => shownText(document, file), [document, file]);
  const [typed, setTyped] = useState<string | null>(null);
  const agreed = useMemo(
    () => typed !== null && meaning(document, file, typed) === shown,
    [document, file, typed, shown],
  );
  const latest = useRef(kept);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const take = useCallback(
    (chosen: Chosen = {}): AppFile | null => {
      clearTimeout(timer.current);
      const text = latest.current;
      if (text === undefined) return null;
      const taking = takeFile(draft.state().history.document, file, text, chosen);
      if (!("step" in taking) || !run(() => taking.step)) return null;
      latest.current = undefined;
      keep(file.path, null);
      return taking.file;
    },
    [draft, file, keep, run],
  );

  const type = (text: string) => {
    setTyped(text);
    latest.current = { text, base: latest.current === undefined ? shown : latest.current.base };
    keep(file.path, latest.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(take, pause);
  };

  // What was typed goes along when the file is left, and what was left over is tried again when it is opened.
  useEffect(() => {
    take();
    return () => void take();
  }, [take]);

  const waiting = useMemo(() => {
    if (kept === undefined) return null;
    const taking = takeFile(document, file, kept);
    return "step" in taking ? null : taking;
  }, [document, file, kept]);

  return {
    text: kept?.text ?? (agreed ? typed : shown) ?? "",
    waiting,
    state: kept === undefined ? "inDraft" : waiting === null ? "taking" : "waiting",
    changed: kept !== undefined && kept.base !== shown,
    type,
    take,
    drop: () => {
      clearTimeout(timer.current);
      latest.current = undefined;
      setTyped(null);
      keep(file.path, null);
    },
  };
}

function shownText(document: Json, file: AppFile): string | null {
  const value = fileValue(document, file);
  return value === undefined ? null : fileText(file, value);
}

/** The text in its one form; null for what the draft could not take. */
function meaning(document: Json, file: AppFile, text: string): string | null {
  const read = readFile(document, file, text);
  return "value" in read ? fileText(file, read.value) : null;
}
