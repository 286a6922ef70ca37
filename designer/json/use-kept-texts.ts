import { get, set } from "idb-keyval";
import { useCallback, useEffect, useRef, useState } from "react";
import type { KeptText, KeptTexts } from "./kept-text.ts";

/** The unfinished texts of one person in an app's files, and how they come and go. */
export interface Keeping {
  /** Null until this browser's database has told of them. */
  readonly texts: KeptTexts | null;
  readonly keep: (path: string, text: KeptText | null) => void;
  /** They are only on this page: this browser does not keep anything. */
  readonly failed: boolean;
}

const pause = 200;

/** Keeps what is typed and not in the draft in this browser, so that neither leaving nor a reload loses it. */
export function useKeptTexts(user: string, app: string): Keeping {
  const key = `pipewright.json.${user}.${app}`;
  const [texts, setTexts] = useState<KeptTexts | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef<KeptTexts>(new Map());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    let left = false;
    const take = (kept: KeptTexts) => {
      if (left) return;
      latest.current = kept;
      setTexts(kept);
    };
    get<KeptTexts>(key).then(
      (kept) => take(kept ?? new Map()),
      () => {
        take(new Map());
        setFailed(true);
      },
    );
    return () => {
      left = true;
    };
  }, [key]);

  const write = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    set(key, latest.current).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, [key]);

  useEffect(() => {
    addEventListener("pagehide", write);
    return () => {
      removeEventListener("pagehide", write);
      write();
    };
  }, [write]);

  const keep = useCallback(
    (path: string, text: KeptText | null) => {
      const next = new Map(latest.current);
      if (text === null) next.delete(path);
      else next.set(path, text);
      latest.current = next;
      setTexts(next);
      timer.current ??= setTimeout(write, pause);
    },
    [write],
  );
  return { texts, keep, failed };
}
