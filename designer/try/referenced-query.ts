import { queryOptions } from "@tanstack/react-query";
import type { RecordView } from "../../runtime/contract/generated/contract.ts";
import { request } from "../../runtime/ui/http/request.ts";

/** The live record of a form to which a reference points, as it was at most a minute ago. */
export function referencedQuery(app: string, form: string, id: string) {
  return queryOptions({
    queryKey: ["tried", app, form, id, "referenced"],
    retry: false,
    staleTime: 60_000,
    queryFn: () => request<RecordView>(`/apps/${app}/forms/${form}/records/${id}`),
  });
}
