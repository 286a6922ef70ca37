import { presentRecord } from "../presenters/present-record.ts";
import { readRecord } from "../queries/read-record.ts";
import type { Result } from "../result.ts";
import type { StoredRecord } from "../store/store.ts";
import { jsonAnswer } from "./json-answer.ts";
import { placeOf } from "./place-of.ts";
import type { Answer, FormAsk } from "./route.ts";

/** A record as its page shows it, with its ETag. */
export async function answerRecord(
  ask: FormAsk,
  record: StoredRecord,
  status = 200,
  headers: { readonly [name: string]: string } = {},
): Promise<Result<Answer>> {
  const read = await readRecord(ask.services, placeOf(ask), record);
  const view = presentRecord(read.context, read.seen, record, read.warnings, read.refs, ask.locale);
  return jsonAnswer(view, status, { etag: record.revision, headers });
}
