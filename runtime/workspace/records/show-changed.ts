import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { RecordPage, RecordRow, RecordView } from "../../contract/generated/contract.ts";
import { formKey, recordQuery } from "./record-queries.ts";

/**
 * Shows a record as the server has answered with it, on its page and in every list that holds it, before any of these
 * is loaded anew.
 */
export function showChanged(queryClient: QueryClient, app: string, form: string, after: RecordView): void {
  queryClient.setQueryData(recordQuery(app, form, after.id).queryKey, after);
  const changed = (row: RecordRow): RecordRow =>
    row.id === after.id && row.revision < after.revision ? { ...row, ...after } : row;
  queryClient.setQueriesData<InfiniteData<RecordPage>>(
    { queryKey: [...formKey(app, form), "list"] },
    (held) =>
      held && {
        ...held,
        pages: held.pages.map((page) =>
          page.records.some(({ id }) => id === after.id)
            ? { ...page, records: page.records.map(changed), refs: { ...page.refs, ...after.refs } }
            : page,
        ),
      },
  );
}
