import { createRecord } from "../../commands/create-record.ts";
import { bulkRecords } from "../../commands/bulk-records.ts";
import { done } from "../../done.ts";
import { presentProblem } from "../../presenters/present-problem.ts";
import { presentRow } from "../../presenters/present-row.ts";
import { rowBytes } from "../../presenters/row-bytes.ts";
import { listRecords } from "../../queries/list-records.ts";
import type { ListRequest } from "../../queries/read-list.ts";
import { readingOf } from "../../queries/reading-of.ts";
import type { Result } from "../../result.ts";
import { askForList } from "../ask-for-list.ts";
import { answerWritten } from "../answer-written.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import { placeOf } from "../place-of.ts";
import type { Answer, FormAsk, Route } from "../route.ts";
import { status } from "../status.ts";

const records = "/apps/:app/forms/:form/records";

const comma = Buffer.from(",");

async function answerList(ask: FormAsk, request: ListRequest): Promise<Result<Answer>> {
  const place = placeOf(ask);
  const listed = await listRecords(ask.now, place, request, ask.untilGone());
  if (!listed.ok) return listed;
  const { records: rows, seen, fields, refs, next, total } = listed.value;
  const reading = await readingOf(ask.now, place, rows);
  const list = rows.flatMap((record, index) => [
    ...(index === 0 ? [] : [comma]),
    rowBytes(presentRow(reading, seen, record, fields)),
  ]);
  const rest = JSON.stringify({ refs: await refs, next, ...(total !== null && { total }) });
  return done({
    status: 200,
    bytes: Buffer.concat([Buffer.from('{"records":['), ...list, Buffer.from(`],${rest.slice(1)}`)]),
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}

/** A form's records as a whole: lists, creation, bulk. */
export const recordsRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: records,
    scope: "form",
    action: "form.read",
    about: "A page of a form's records, filtered and sorted.",
    answers: { 200: "RecordPage" },
    parameters: ["filter", "view", "sort", "limit", "cursor", "fields", "search", "count", "trashed"],
    read: askForList,
    run: answerList,
  }),
  defineRoute({
    method: "post",
    path: `${records}/query`,
    scope: "form",
    action: "form.read",
    about: "The same with a body, for long filters.",
    answers: { 200: "RecordPage" },
    body: "RecordQueryRequest",
    run: (ask, body) => answerList(ask, body),
  }),
  defineRoute({
    method: "post",
    path: records,
    scope: "form",
    action: "form.create",
    about: "A new record.",
    answers: { 201: "RecordView" },
    headers: ["ETag", "Location"],
    body: "NewRecord",
    run: async (ask, body) => {
      const written = await createRecord(ask.services, placeOf(ask), body);
      const answer = await answerWritten(ask, written, 201);
      if (!answer.ok || !written.ok) return answer;
      const Location = `/api/apps/${ask.app.name}/forms/${ask.form.name}/records/${written.value.record.id}`;
      return { ok: true, value: { ...answer.value, headers: { ...answer.value.headers, Location } } };
    },
  }),
  defineRoute({
    method: "post",
    path: `${records}/bulk`,
    scope: "form",
    action: "form.bulk",
    about: "Changes, moves, hands over or deletes many records; the same gate for each.",
    answers: { 200: "BulkResult" },
    body: "BulkRequest",
    run: async (ask, body) => {
      const changed = await bulkRecords(ask.once, placeOf(ask), body);
      if (!changed.ok) return changed;
      const results = changed.value.map(({ id, refused, pending }) => ({
        id,
        status: refused === null ? (pending ? 202 : 200) : status[refused.reason],
        ...(refused !== null && { problems: refused.problems.map((one) => presentProblem(one, ask.locale)) }),
      }));
      return jsonAnswer({ results });
    },
  }),
];
