import { queryOptions } from "@tanstack/react-query";
import type { TokenList } from "../../contract/generated/contract.ts";
import { request } from "../../ui/http/request.ts";

/** My API tokens, expired ones too. */
export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => request<TokenList>("/tokens", { signal }),
});
