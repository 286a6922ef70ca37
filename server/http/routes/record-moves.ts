import { scoreRecord } from "../../../runtime/core/score/score-record.ts";
import { transitionsOf } from "../../../runtime/core/transition/transitions-of.ts";
import { moveRecord } from "../../commands/move-record.ts";
import { engineContext } from "../../engine/engine-context.ts";
import { projection } from "../../policies/projection.ts";
import { presentScore } from "../../presenters/present-score.ts";
import { presentTransition } from "../../presenters/present-transition.ts";
import { refuse } from "../../refuse.ts";
import { answerWritten } from "../answer-written.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import { placeOf } from "../place-of.ts";
import type { RecordAsk, Route } from "../route.ts";

/** What deciding about a record takes, and what its reader may see of it. */
async function decisionOf(ask: RecordAsk) {
  const place = placeOf(ask);
  const context = await engineContext(ask.services, place, ask.record.id, [ask.record.data]);
  return { context, seen: projection(place.actor, place.form) };
}

const record = "/apps/:app/forms/:form/records/:id";

/** What a record may become: its moves with what is missing for them, and its score. */
export const recordMoveRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: `${record}/transitions`,
    scope: "record",
    action: "record.read",
    about: "Every move that leaves the record's stage: whether I may make it, and what is missing.",
    answers: { 200: "TransitionList" },
    headers: ["ETag"],
    run: async (ask) => {
      const { context, seen } = await decisionOf(ask);
      const options = transitionsOf(context, ask.record);
      const transitions = options.map((one) => presentTransition(context, seen, ask.record, one, ask.locale));
      return jsonAnswer({ appVersion: context.app.version, transitions }, 200, { etag: ask.record.revision });
    },
  }),
  defineRoute({
    method: "post",
    path: `${record}/transitions/:transition`,
    scope: "record",
    action: "record.move",
    about:
      "Moves a record through the gate, with the data that it asks for; 202 where an approval has started.",
    answers: { 200: "RecordView", 202: "RecordView" },
    headers: ["ETag"],
    body: "TransitionRequest",
    ifMatch: true,
    run: async (ask, body) => {
      const { services, revision, path } = ask;
      const moved = await moveRecord(services, placeOf(ask), ask.record, revision, path("transition"), body);
      return answerWritten(ask, moved);
    },
  }),
  defineRoute({
    method: "get",
    path: `${record}/score`,
    scope: "record",
    action: "record.read",
    about: "The record's score, why it is so, and what would better it.",
    answers: { 200: "ScoreView" },
    run: async (ask) => {
      const { context, seen } = await decisionOf(ask);
      const score = scoreRecord(context, ask.record);
      if (score === null) return refuse("not-found", "not-found");
      return jsonAnswer(presentScore(ask.record, score, seen, ask.locale, context.app));
    },
  }),
];
