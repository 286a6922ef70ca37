import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { del, get, set } from "idb-keyval";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import type { RowsJob } from "./dropped-forms.ts";

/** Rows of files that wait in this browser until their forms are published. */
export interface WaitingRows {
  readonly jobs: readonly RowsJob[];
  /** False where this browser does not keep them. */
  readonly add: (jobs: readonly RowsJob[]) => Promise<boolean>;
  /** Keeps these alone, none of them at all where there are none. */
  readonly keep: (jobs: readonly RowsJob[]) => Promise<void>;
}

/** The rows that somebody has dropped for an app's draft, and how they come and go. */
export function useWaitingRows(app: string): WaitingRows {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const queryClient = useQueryClient();
  const key = `pipewright.rows.${session?.user.id ?? ""}.${app}`;
  const queryKey = ["waiting-rows", key];
  const kept = useQuery({
    queryKey,
    staleTime: Infinity,
    // Without a database of its own, this browser has none.
    queryFn: () =>
      get<readonly RowsJob[]>(key).then(
        (jobs) => jobs ?? [],
        () => [],
      ),
  });
  const jobs = kept.data ?? [];
  return {
    jobs,
    add: async (more) => {
      const all = [...jobs, ...more];
      try {
        await set(key, all);
      } catch {
        return false;
      }
      queryClient.setQueryData(queryKey, all);
      return true;
    },
    keep: async (left) => {
      queryClient.setQueryData(queryKey, left);
      await (left.length === 0 ? del(key) : set(key, left));
    },
  };
}
