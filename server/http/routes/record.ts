import { changeOwner } from "../../commands/change-owner.ts";
import { decideApproval } from "../../commands/decide-approval.ts";
import { deleteRecord } from "../../commands/delete-record.ts";
import { restoreRecord } from "../../commands/restore-record.ts";
import { tickItem } from "../../commands/tick-item.ts";
import { updateRecord } from "../../commands/update-record.ts";
import { answerRecord } from "../answer-record.ts";
import { answerWritten } from "../answer-written.ts";
import { defineRoute } from "../define-route.ts";
import { emptyAnswer } from "../empty-answer.ts";
import { placeOf } from "../place-of.ts";
import type { Route } from "../route.ts";

const record = "/apps/:app/forms/:form/records/:id";

/** One record: read, write, hand over, tick, decide, delete, restore. */
export const recordRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: record,
    scope: "record",
    action: "record.read",
    about: "One record with what I may do with it.",
    answers: { 200: "RecordView" },
    headers: ["ETag"],
    run: (ask) => answerRecord(ask, ask.record),
  }),
  defineRoute({
    method: "patch",
    path: record,
    scope: "record",
    action: "record.update",
    about: "Changes fields of a record; `null` empties one.",
    answers: { 200: "RecordView" },
    headers: ["ETag"],
    body: "RecordPatch",
    ifMatch: true,
    run: async (ask, { data }) =>
      answerWritten(ask, await updateRecord(ask.services, placeOf(ask), ask.record, ask.revision, data)),
  }),
  defineRoute({
    method: "post",
    path: `${record}/owner`,
    scope: "record",
    action: "record.assign",
    about: "Hands a record over.",
    answers: { 200: "RecordView" },
    headers: ["ETag"],
    body: "OwnerRequest",
    run: async (ask, { owner }) =>
      answerWritten(ask, await changeOwner(ask.services, placeOf(ask), ask.record, ask.revision, owner)),
  }),
  defineRoute({
    method: "put",
    path: `${record}/checklist/:item`,
    scope: "record",
    action: "record.update",
    about: "Ticks an item of the stage's checklist, or takes the tick back.",
    answers: { 200: "RecordView" },
    headers: ["ETag"],
    body: "TickRequest",
    ifMatch: true,
    run: async (ask, { done }) => {
      const { services, revision, path } = ask;
      const ticked = await tickItem(services, placeOf(ask), ask.record, revision, path("item"), done);
      return answerWritten(ask, ticked);
    },
  }),
  defineRoute({
    method: "post",
    path: `${record}/approvals/:approval`,
    scope: "record",
    action: "record.decide",
    about: "Approves, rejects or returns what an approval waits for.",
    answers: { 200: "RecordView", 202: "RecordView" },
    headers: ["ETag"],
    body: "DecisionRequest",
    run: async (ask, body) => {
      const { services, revision, path } = ask;
      const decided = await decideApproval(
        services,
        placeOf(ask),
        ask.record,
        revision,
        path("approval"),
        body,
      );
      return answerWritten(ask, decided);
    },
  }),
  defineRoute({
    method: "delete",
    path: record,
    scope: "record",
    action: "record.delete",
    about: "Moves a record to the trash.",
    answers: { 204: null },
    ifMatch: true,
    run: async (ask) => {
      const deleted = await deleteRecord(ask.services, placeOf(ask), ask.record.id, ask.revision);
      return deleted.ok ? emptyAnswer : deleted;
    },
  }),
  defineRoute({
    method: "post",
    path: `${record}/restore`,
    scope: "record",
    action: "record.delete",
    about: "Takes a record out of the trash.",
    answers: { 200: "RecordView" },
    headers: ["ETag"],
    trashed: true,
    run: async (ask) => {
      const restored = await restoreRecord(ask.services, placeOf(ask), ask.record.id, ask.revision);
      return restored.ok ? answerRecord(ask, restored.value) : restored;
    },
  }),
];
