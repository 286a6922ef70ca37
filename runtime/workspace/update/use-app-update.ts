import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { appUpdateQuery } from "../app-query.ts";
import { adoptNewer } from "./adopt-newer.ts";
import type { HeldApp } from "./held-app.ts";
import { typing } from "./typing.ts";

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
        if (!(error instanceof HttpProblem) || error.status < 400 || error.status >= 500) return;
        void queryClient.invalidateQueries({ queryKey: appUpdateQuery(app).queryKey }).then(() => {
          // What is shown is held back by the older version, and would be refused again and again.
          if (error.status === 412) takeOver(queryClient, app);
        });
      }),
    [queryClient, app],
  );
  return {
    held,
    adopt: () => takeOver(queryClient, app),
  };
}

/** Goes on with the newer version, with all that widgets still hold of what is typed. */
function takeOver(queryClient: QueryClient, app: string): void {
  typing.isThere();
  adoptNewer(queryClient, app);
}
