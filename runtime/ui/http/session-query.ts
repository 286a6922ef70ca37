import { queryOptions } from "@tanstack/react-query";
import type { Session, SetupState } from "../../contract/generated/contract.ts";
import { HttpProblem } from "./http-problem.ts";
import { sessionKey } from "./page-user.ts";
import { request } from "./request.ts";
import { sessionEnd } from "./session-end.ts";

/**
 * Who is signed in, with the apps that they may open; null for nobody. A session that ends while they work leaves them
 * where they are, to sign in again over what they typed.
 */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: 60_000,
  queryFn: async ({ client, queryKey, signal }): Promise<Session | null> => {
    try {
      const session = await request<Session>("/session", { signal });
      sessionEnd.mend();
      return session;
    } catch (error) {
      if (!(error instanceof HttpProblem) || error.status !== 401) throw error;
      const before = client.getQueryData<Session | null>(queryKey) ?? null;
      if (before !== null) sessionEnd.tell(true);
      return before;
    }
  },
});

/** Whether the first account is still to be made. */
export const setupQuery = queryOptions({
  queryKey: ["setup"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => request<SetupState>("/setup", { signal }),
});
