import { commentRecord } from "../../commands/comment-record.ts";
import { removeRecordDraft } from "../../commands/remove-record-draft.ts";
import { saveRecordDraft } from "../../commands/save-record-draft.ts";
import { presentEvent } from "../../presenters/present-event.ts";
import { readEvents } from "../../queries/read-events.ts";
import { readRecordDraft } from "../../queries/read-record-draft.ts";
import { refuse } from "../../refuse.ts";
import { defineRoute } from "../define-route.ts";
import { emptyAnswer } from "../empty-answer.ts";
import { jsonAnswer } from "../json-answer.ts";
import { placeOf } from "../place-of.ts";
import type { FormAsk, Route } from "../route.ts";

const records = "/apps/:app/forms/:form/records";
const record = `${records}/:id`;

/** Drafts of records that are there, and of one that is not there yet, which is called "new". */
const drafts = (["record", "form"] as const).flatMap((scope): Route[] => {
  const path = scope === "record" ? `${record}/draft` : `${records}/new/draft`;
  const read = scope === "record" ? "record.read" : "form.create";
  const write = scope === "record" ? "record.update" : "form.create";
  const idOf = (ask: FormAsk) => (scope === "record" ? ask.path("id") : "new");
  return [
    defineRoute({
      method: "get",
      path,
      scope,
      action: read,
      about: "What I have typed and not saved, by the fields that there are now; mine alone.",
      answers: { 200: "RecordDraftView" },
      run: async (ask) => {
        return jsonAnswer(await readRecordDraft(ask.services, placeOf(ask), idOf(ask), ask.locale));
      },
    }),
    defineRoute({
      method: "put",
      path,
      scope,
      action: write,
      about: "Keeps what I have typed.",
      answers: { 200: "RecordDraftView" },
      body: "RecordDraft",
      run: async (ask, body) => {
        const draft = await saveRecordDraft(ask.services, placeOf(ask), idOf(ask), body);
        return jsonAnswer({ data: draft.data, former: draft.former, updatedAt: draft.updatedAt });
      },
    }),
    defineRoute({
      method: "delete",
      path,
      scope,
      action: write,
      about: "Forgets what I have typed.",
      answers: { 204: null },
      run: async (ask) => {
        await removeRecordDraft(ask.services, placeOf(ask), idOf(ask));
        return emptyAnswer;
      },
    }),
  ];
});

/** What people note on a record: its history, comments, and what somebody has typed and not saved. */
export const recordNoteRoutes: readonly Route[] = [
  ...drafts.filter(({ scope }) => scope === "form"),
  ...drafts.filter(({ scope }) => scope === "record"),
  defineRoute({
    method: "get",
    path: `${record}/events`,
    scope: "record",
    action: "record.read",
    about: "The history of a record, the newest first.",
    answers: { 200: "EventPage" },
    parameters: ["cursor"],
    run: async (ask) => {
      const cursor = ask.query.get("cursor");
      if (cursor !== undefined && !/^[0-9]{1,15}$/.test(cursor)) {
        return refuse("malformed", "malformed-parameter", "", { parameter: "cursor" });
      }
      const before = cursor === undefined ? null : Number(cursor);
      const { events, seen, refs, former, next } = await readEvents(
        ask.services,
        placeOf(ask),
        ask.record.id,
        before,
      );
      const shown = events
        .map((event) => presentEvent(event, seen, former))
        .filter((event) => event !== null);
      return jsonAnswer({ events: shown, refs, next: next === null ? null : String(next) });
    },
  }),
  defineRoute({
    method: "post",
    path: `${record}/comments`,
    scope: "record",
    action: "record.comment",
    about: "A comment on a record.",
    answers: { 201: "CommentView" },
    body: "NewComment",
    run: async (ask, body) => {
      const commented = await commentRecord(ask.services, placeOf(ask), ask.record.id, body);
      return commented.ok ? jsonAnswer(commented.value, 201) : commented;
    },
  }),
];
