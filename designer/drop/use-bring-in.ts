import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { bringIn, type JobOutcome } from "./bring-in.ts";
import type { RowsJob } from "./dropped-forms.ts";

/** Rows that are being brought in. */
export interface BringingIn {
  readonly start: (app: string, jobs: readonly RowsJob[]) => Promise<readonly JobOutcome[]>;
  readonly running: boolean;
  readonly done: readonly (number | null)[];
  readonly outcomes: readonly JobOutcome[] | null;
  readonly error: Error | null;
}

/** Brings rows in, tells how far it is, and asks whoever would leave meanwhile. */
export function useBringIn(): BringingIn {
  const [done, setDone] = useState<readonly (number | null)[]>([]);
  const run = useMutation({
    mutationFn: ({ app, jobs }: { readonly app: string; readonly jobs: readonly RowsJob[] }) => {
      setDone(jobs.map(() => null));
      return bringIn(app, jobs, (job, rows) =>
        setDone((before) => before.with(job, Math.max(before[job] ?? 0, rows))),
      );
    },
  });
  const running = run.isPending;
  useEffect(() => {
    if (!running) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [running]);
  return {
    start: (app, jobs) => run.mutateAsync({ app, jobs }),
    running,
    done,
    outcomes: run.data ?? null,
    error: run.error,
  };
}
