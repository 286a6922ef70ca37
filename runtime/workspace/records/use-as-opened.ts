import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { appUpdateQuery } from "../app-query.ts";
import type { Room } from "./use-room.ts";

/**
 * What the server last told under the version of the app that the page works with: what it tells under a newer one waits
 * until that is taken over, so that nothing on the page speaks of what the rest of it does not know.
 */
export function useAsOpened<T extends { readonly appVersion: number } | undefined>(
  { view: { app, version } }: Room,
  answer: T,
): T {
  const queryClient = useQueryClient();
  const [held, hold] = useState(answer);
  const isNewer = answer !== undefined && answer.appVersion > version;
  if (!isNewer && held !== answer) hold(answer);
  useEffect(() => {
    // It may come before anything else has told of that version.
    if (isNewer) void queryClient.invalidateQueries({ queryKey: appUpdateQuery(app).queryKey });
  }, [queryClient, app, isNewer]);
  return isNewer && held !== undefined ? held : answer;
}
