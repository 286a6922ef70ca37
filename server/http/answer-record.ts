import { done } from "../done.ts";
import { recordPage } from "../presenters/record-page.ts";
import { recordRefs } from "../queries/record-refs.ts";
import type { Result } from "../result.ts";
import type { StoredRecord } from "../store/store.ts";
import { placeOf } from "./place-of.ts";
import type { Answer, FormAsk } from "./route.ts";

/** A record as its page shows it, with its ETag. */
export async function answerRecord(
  ask: FormAsk,
  record: StoredRecord,
  status = 200,
): Promise<Result<Answer>> {
  const place = placeOf(ask);
  const [page, refs] = await Promise.all([
    recordPage(ask.now, place, record, ask.locale),
    recordRefs(ask.now, place, record),
  ]);
  return done({
    status,
    bytes: `${page.slice(0, -1)},"refs":${JSON.stringify(refs)}}`,
    etag: record.revision,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}
