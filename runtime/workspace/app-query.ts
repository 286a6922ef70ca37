import { queryOptions } from "@tanstack/react-query";
import type { AppView } from "../contract/generated/contract.ts";
import { request } from "../ui/http/request.ts";
import { type HeldApp, heldApp } from "./update/held-app.ts";

const heldQuery = (app: string) => ({
  queryKey: ["app", app] as const,
  staleTime: 60_000,
  refetchOnWindowFocus: "always" as const,
});

async function read(app: string, held: HeldApp | undefined, signal: AbortSignal): Promise<HeldApp> {
  return heldApp(held, await request<AppView>(`/apps/${app}`, { signal }));
}

const viewOf = ({ view }: HeldApp): AppView => view;

/** The definition of an app that this page works with, as the reader may see it: the version that it began with. */
export const appQuery = (app: string) =>
  queryOptions({
    ...heldQuery(app),
    queryFn: ({ client, queryKey, signal }) => read(app, client.getQueryData(queryKey), signal),
    select: viewOf,
  });

/** The same with a newer version, where one was published since. */
export const appUpdateQuery = (app: string) =>
  queryOptions({
    ...heldQuery(app),
    queryFn: ({ client, queryKey, signal }) => read(app, client.getQueryData(queryKey), signal),
  });
