import type { QueryClient } from "@tanstack/react-query";
import { appUpdateQuery } from "../app-query.ts";
import type { HeldApp } from "./held-app.ts";

/** Goes on with the newer version of an app, where one is known: whether it is. */
export function adoptNewer(queryClient: QueryClient, app: string): boolean {
  const { queryKey } = appUpdateQuery(app);
  const newer = queryClient.getQueryData(queryKey)?.newer ?? null;
  if (newer === null) return false;
  queryClient.setQueryData<HeldApp>(queryKey, { view: newer, newer: null });
  void queryClient.invalidateQueries({ queryKey: ["records", app] });
  return true;
}
