import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { appUpdateQuery } from "../app-query.ts";
import { adoptNewer } from "./adopt-newer.ts";
import type { HeldApp } from "./held-app.ts";

/** How often an open page asks whether there is a newer version, in milliseconds: it may not be told live. */
const pace = 300_000;

/**
 * Notices that a newer version of an app was published: as it happens, when the reader comes back to the page, and when
 * the server refuses something. `adopt` goes on with it.
 */
export function useAppUpdate(app: string): { readonly held: HeldApp | undefined; adopt(): void } {
  const queryClient = useQueryClient();
  const { data: held } = useQuery({ ...appUpdateQuery(app), refetchInterval: pace });
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        const { error } = event.action;
        if (error instanceof HttpProblem && error.status >= 400 && error.status < 500)
          void queryClient.invalidateQueries({ queryKey: appUpdateQuery(app).queryKey });
      }),
    [queryClient, app],
  );
  return {
    held,
    adopt: () => void adoptNewer(queryClient, app),
  };
}
