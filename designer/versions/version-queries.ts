import { queryOptions } from "@tanstack/react-query";
import type { VersionList, VersionView } from "../../runtime/contract/generated/contract.ts";
import { request } from "../../runtime/ui/http/request.ts";

const versionsPath = (app: string) => `/apps/${encodeURIComponent(app)}/versions`;

/** The versions of an app that were published, the newest first. */
export const versionsQuery = (app: string) =>
  queryOptions({
    queryKey: ["versions", app],
    queryFn: ({ signal }) => request<VersionList>(versionsPath(app), { signal }),
  });

/** One published version with its definition, which never changes. */
export const versionQuery = (app: string, version: number) =>
  queryOptions({
    queryKey: ["version", app, version],
    staleTime: Infinity,
    queryFn: ({ signal }) => request<VersionView>(`${versionsPath(app)}/${String(version)}`, { signal }),
  });
