import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  AggregateResult,
  EventPage,
  RecordPage,
  RecordView,
  ScoreView,
  TransitionList,
} from "../../contract/generated/contract.ts";
import type { JsonObject } from "../../core/json.ts";
import { request } from "../../ui/http/request.ts";

/** Which records of a form: an app's view, what the reader added to it, and the order. */
export interface Selection {
  readonly view?: string;
  readonly filter?: JsonObject;
  readonly search?: string;
  readonly sort?: string;
  readonly trashed?: boolean;
}

/** Where records live: below `/apps/:app/forms/:form`. */
export const formPath = (app: string, form: string): string => `/apps/${app}/forms/${form}`;

/** A key under which everything of one form is remembered, so that a change can make all of it stale. */
export const formKey = (app: string, form: string) => ["records", app, form] as const;

/** A key under which everything of one record is remembered. */
export const recordKey = (app: string, form: string, id: string) =>
  [...formKey(app, form), "one", id] as const;

function parameters(selection: Selection, more: Record<string, string>): string {
  const search = new URLSearchParams(more);
  if (selection.view !== undefined) search.set("view", selection.view);
  if (selection.filter !== undefined) search.set("filter", JSON.stringify(selection.filter));
  if (selection.search !== undefined && selection.search !== "") search.set("search", selection.search);
  if (selection.sort !== undefined) search.set("sort", selection.sort);
  if (selection.trashed === true) search.set("trashed", "true");
  return search.toString();
}

/** Pages of records, loaded one after another as they are scrolled to. */
export const recordsQuery = (app: string, form: string, selection: Selection, limit = 50) =>
  infiniteQueryOptions({
    queryKey: [...formKey(app, form), "list", selection, limit],
    initialPageParam: null as string | null,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => {
      const more: Record<string, string> = { limit: String(limit) };
      if (pageParam !== null) more["cursor"] = pageParam;
      return request<RecordPage>(`${formPath(app, form)}/records?${parameters(selection, more)}`, { signal });
    },
    getNextPageParam: (page) => page.next,
  });

/** Counts and sums by group; `measures` such as `count` and `sum:amount`. */
export const aggregateQuery = (
  app: string,
  form: string,
  selection: Selection,
  group: readonly string[],
  measures: readonly string[],
) =>
  queryOptions({
    queryKey: [...formKey(app, form), "aggregate", selection, group, measures],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const more = { group: group.join(","), measure: measures.join(",") };
      return request<AggregateResult>(`${formPath(app, form)}/aggregate?${parameters(selection, more)}`, {
        signal,
      });
    },
  });

/** One record with everything that its page needs. */
export const recordQuery = (app: string, form: string, id: string) =>
  queryOptions({
    queryKey: [...recordKey(app, form, id), "record"],
    queryFn: ({ signal }) => request<RecordView>(`${formPath(app, form)}/records/${id}`, { signal }),
  });

/** Every move that leaves the record's stage, with what is missing for each. */
export const transitionsQuery = (app: string, form: string, id: string) =>
  queryOptions({
    queryKey: [...recordKey(app, form, id), "transitions"],
    queryFn: ({ signal }) =>
      request<TransitionList>(`${formPath(app, form)}/records/${id}/transitions`, { signal }),
  });

/** The record's score with its explanation. */
export const scoreQuery = (app: string, form: string, id: string) =>
  queryOptions({
    queryKey: [...recordKey(app, form, id), "score"],
    queryFn: ({ signal }) => request<ScoreView>(`${formPath(app, form)}/records/${id}/score`, { signal }),
  });

/** The record's history, the newest first, page by page. */
export const eventsQuery = (app: string, form: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [...recordKey(app, form, id), "events"],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? "" : `?cursor=${encodeURIComponent(pageParam)}`;
      return request<EventPage>(`${formPath(app, form)}/records/${id}/events${cursor}`, { signal });
    },
    getNextPageParam: (page) => page.next,
  });
