import { createContext, useContext, useEffect, useRef, useState } from "react";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { useDocument } from "../draft/draft-context.ts";
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
const none: TestRuns = { runs: null, stale: true, stuck: false };

const TestRunsContext = createContext<TestRuns>(none);

export const TestRunsProvider = TestRunsContext.Provider;

/** How the draft's tests went last. */
export const useTestRuns = (): TestRuns => useContext(TestRunsContext);

/** Runs the draft's tests in a thread of their own, a moment after the last change. */
export function useTesting(): TestRuns {
  const document = useDocument();
  const [round, setRound] = useState(0);
  const [worker, setWorker] = useState<Worker | null>(null);
  const [last, setLast] = useState<Omit<TestRuns, "stale"> & { readonly of: AppDocument | null }>({
    ...none,
    of: null,
  });
  // What has no end is not begun again before it is changed.
  const endless = useRef<AppDocument | null>(null);
  const wanted = (document.examples?.length ?? 0) > 0;
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
      setLast({ runs, stuck: false, of: document });
    };
    worker.addEventListener("message", take);
    const timer = setTimeout(() => {
      worker.postMessage({ id, document }, []);
      watch = setTimeout(() => {
        setLast({ runs: null, stuck: true, of: document });
        endless.current = document;
        setRound((before) => before + 1);
      }, longest);
    }, pause);
    return () => {
      clearTimeout(timer);
      clearTimeout(watch);
      worker.removeEventListener("message", take);
    };
  }, [worker, document]);
  if (!wanted) return { runs: new Map(), stale: false, stuck: false };
  return { runs: last.runs, stuck: last.stuck, stale: last.of !== document };
}
