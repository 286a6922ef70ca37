import type { QueryClient } from "@tanstack/react-query";

type Key = readonly unknown[];

const markOf = (record: Key): Key => ["removed", ...record];

/** Notes that somebody puts this record into the trash here: the page that still shows it is about to be left. */
export function noteRemoved(queryClient: QueryClient, record: Key): void {
  queryClient.setQueryData(markOf(record), true);
}

/** The record is there again, or still. */
export function noteKept(queryClient: QueryClient, record: Key): void {
  queryClient.removeQueries({ queryKey: markOf(record), exact: true });
}

/** Whether what is shown of this record is not to be asked for again: it would not be found. */
export function isRemoved(queryClient: QueryClient, record: Key): boolean {
  return queryClient.getQueryData(markOf(record)) === true;
}
