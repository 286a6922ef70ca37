import { pageUserHeader } from "../../contract/page-user.ts";
import type { Session } from "../../contract/generated/contract.ts";
import { queryClient } from "./query-client.ts";

/** Where the session of whoever works at this page is kept. */
export const sessionKey = ["session"] as const;

/** Says in a request whose page this is; nothing while nobody is signed in. */
export function pageUser(): { readonly [header: string]: string } {
  const session = queryClient.getQueryData<Session | null>(sessionKey) ?? null;
  return session === null ? {} : { [pageUserHeader]: session.user.id };
}
