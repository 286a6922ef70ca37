import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { isRemoved } from "../records/removed-record.ts";
import { followLive } from "./follow-live.ts";
import type { LiveChange } from "./live-change.ts";
import { staleKeys } from "./stale-keys.ts";

/** Changes that come within this time are looked up together; while many come, not more often. In milliseconds. */
const together = 400;
const pace = 2_000;

/** Keeps what the page shows as it is on the server, while somebody is signed in. What is being typed is not touched. */
export function useLive(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let changes: LiveChange[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const look = (): void => {
      const came = changes;
      [changes, timer, last] = [[], undefined, Date.now()];
      refresh(queryClient, came);
    };
    const stop = followLive((change) => {
      changes.push(change);
      timer ??= setTimeout(look, Math.max(together, last + pace - Date.now()));
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queryClient]);
}

function refresh(queryClient: QueryClient, changes: readonly LiveChange[]): void {
  for (const { key, but } of staleKeys(changes)) {
    void queryClient.invalidateQueries(
      {
        queryKey: key,
        predicate: ({ queryKey }) =>
          but === undefined || !but.every((part, index) => queryKey[index] === part),
        refetchType: isRemoved(queryClient, key) ? "none" : "active",
      },
      // A look that is under way may be from before the change.
      { cancelRefetch: true },
    );
  }
}
