import { createContext, useContext, useMemo } from "react";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { useDocument } from "../draft/draft-context.ts";
import { createTold, type Told, useTold } from "../draft/told.ts";
import { type Asked, useAsked } from "../draft/use-asked.ts";
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
  const asked = useMemo<Asked<{ readonly runs: readonly TestRun[] | null }>>(
    () => ({
      start: () =>
        new Worker(new URL("./tests-worker.ts", import.meta.url), { type: "module", name: "tests" }),
      pause: 300,
      take: ({ runs }, of) =>
        last.put({ runs: runs && new Map(runs.map((run) => [run.example, run])), stuck: false, of }),
      // Tests that ran so long have no end: a rule of the draft holds them up.
      longest: 10_000,
      stuck: (of) => last.put({ runs: null, stuck: true, of }),
    }),
    [last],
  );
  useAsked(asked, hasTests(useDocument()));
  return null;
}
