import { queryOptions } from "@tanstack/react-query";
import type { AppView } from "../contract/generated/contract.ts";
import { request } from "../ui/http/request.ts";

/** The published definition of an app, as the reader may see it. */
export const appQuery = (app: string) =>
  queryOptions({
    queryKey: ["app", app],
    staleTime: 60_000,
    queryFn: ({ signal }) => request<AppView>(`/apps/${app}`, { signal }),
  });
