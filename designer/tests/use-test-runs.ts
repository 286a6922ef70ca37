import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { useDocument } from "../draft/draft-context.ts";
import { createTold, type Told, useTold } from "../draft/told.ts";
import type { TestRun } from "./test-run.ts";

/** How the draft's definition tests go. */
export interface TestRuns {
  /** By name; null until they ran, or while the draft cannot be compiled. */
  readonly runs: ReadonlyMap<string, TestRun> | null;
  /** They ran on an older draft. */
  readonly stale: boolean;
  /** They took too long to end. */
  readonly stuck: boolean;
}

const pause = 300;
/** Tests that ran so long have no end: a rule of the draft holds them up. */
const longest = 10_000;
type LastRuns = Omit<TestRuns, "stale"> & { readonly of: AppDocument | null };

const LastRunsContext = createContext<Told<LastRuns> | null>(null);

export const LastRunsProvider = LastRunsContext.Provider;

/** Begins to tell of runs; there was none yet. */
export const createLastRuns = (): Told<LastRuns> =>
  createTold<LastRuns>({ runs: null, stuck: false, of: null });

/** How the draft's tests went last. */
export function useTestRuns(): TestRuns {
  const { runs, stuck, of } = useTold(useLastRuns());
  const document = useDocument();
  if (!hasTests(document)) return { runs: new Map(), stale: false, stuck: false };
  return { runs, stuck, stale: of !== document };
}

function hasTests({ examples = [] }: AppDocument): boolean {
  return examples.length > 0;
}

function useLastRuns(): Told<LastRuns> {
  const last = useContext(LastRunsContext);
  if (last === null) throw new Error("A part of the designer stands outside of its tests");
  return last;
}

/** Runs the draft's tests in a thread of their own, a moment after the last change; shows nothing. */
export function Testing(): null {
  const last = useLastRuns();
  const document = useDocument();
  const [round, setRound] = useState(0);
  const [worker, setWorker] = useState<Worker | null>(null);
  // What has no end is not begun again before it is changed.
  const endless = useRef<AppDocument | null>(null);
  const wanted = hasTests(document);
  useEffect(() => {
    if (!wanted) return;
    const started = new Worker(new URL("./tests-worker.ts", import.meta.url), {
      type: "module",
      name: "tests",
    });
    setWorker(started);
    return () => {
      started.terminate();
      setWorker(null);
    };
  }, [wanted, round]);
  useEffect(() => {
    if (worker === null || endless.current === document) return;
    const id = Date.now();
    let watch: ReturnType<typeof setTimeout> | undefined;
    const take = ({ data }: MessageEvent<{ id: number; runs: readonly TestRun[] | null }>) => {
      if (data.id !== id) return;
      clearTimeout(watch);
      const runs = data.runs && new Map(data.runs.map((run) => [run.example, run]));
      last.put({ runs, stuck: false, of: document });
    };
    worker.addEventListener("message", take);
    const timer = setTimeout(() => {
      worker.postMessage({ id, document }, []);
      watch = setTimeout(() => {
        last.put({ runs: null, stuck: true, of: document });
        endless.current = document;
        setRound((before) => before + 1);
      }, longest);
    }, pause);
    return () => {
      clearTimeout(timer);
      clearTimeout(watch);
      worker.removeEventListener("message", take);
    };
  }, [worker, document, last]);
  return null;
}
