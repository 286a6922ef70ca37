import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RecordView } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { findPeople, findRecords, findValues } from "../../runtime/ui/http/find-choosables.ts";
import type { Choosable, FormServices } from "../../runtime/ui/form/form-services.ts";
import { queryClient } from "../../runtime/ui/http/query-client.ts";
import { request } from "../../runtime/ui/http/request.ts";
import type { Mentioned } from "./mentioned-ids.ts";

const forever = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };
const titleKey = (id: string) => ["designer", "title", id] as const;

/** Records and people to choose from in rules over a form, and the names of those that are mentioned already. */
export function useChoosables(app: CompiledApp, form: CompiledForm, mentioned: Mentioned): FormServices {
  const { data: people } = useQuery({
    queryKey: ["designer", "people"],
    enabled: mentioned.people.length > 0,
    queryFn: () => findPeople(""),
    ...forever,
  });
  const records = useQueries({
    queries: mentioned.records.map(({ form: target, id }) => ({
      queryKey: titleKey(id),
      retry: false,
      queryFn: async () =>
        (await request<RecordView>(`/apps/${app.name}/forms/${target}/records/${id}`)).title,
      ...forever,
    })),
    combine: (results) => results.map(({ data }) => data ?? "").join("\n"),
  });
  return useMemo<FormServices>(() => {
    const noted = (list: readonly Choosable[]) => {
      for (const { id, title } of list) queryClient.setQueryData(titleKey(id), title);
      return list;
    };
    return {
      searchRecords: async ({ schema }, text) =>
        noted(await findRecords(app.name, schema["x-form"] ?? "", text, schema["x-filter"])),
      searchPeople: async (text) => noted(await findPeople(text)),
      valuesInUse: (field) => findValues(app.name, form.name, field),
      upload: () => Promise.reject(new Error("A rule takes no files")),
      title: (id) =>
        people?.find((person) => person.id === id)?.title ?? queryClient.getQueryData<string>(titleKey(id)),
    };
    // The names that have come since make new services, so that what shows them renders again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [app, form, people, records]);
}
