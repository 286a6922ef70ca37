import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { listRecords, type ListedRecords } from "./list-records.ts";
import type { ListRequest } from "./read-list.ts";

const pageSize = 200;

/** Pages of an export, one after another, each read when it is asked for. The first one says whether there is any. */
export async function exportRecords(
  services: Services,
  place: Place,
  request: Omit<ListRequest, "limit" | "cursor" | "count">,
  signal: AbortSignal,
): Promise<Result<AsyncIterable<ListedRecords>>> {
  const first = await listRecords(services, place, { ...request, limit: pageSize }, signal);
  if (!first.ok) return first;
  async function* pages(page: ListedRecords): AsyncIterable<ListedRecords> {
    yield page;
    let cursor = page.next;
    while (cursor !== null) {
      const next = await listRecords(services, place, { ...request, limit: pageSize, cursor }, signal);
      if (!next.ok) return;
      yield next.value;
      cursor = next.value.next;
    }
  }
  return done(pages(first.value));
}
