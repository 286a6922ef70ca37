import type { Json } from "../../../runtime/core/json.ts";
import { done } from "../../done.ts";
import { everyProblem } from "../../every-problem.ts";
import { projection } from "../../policies/projection.ts";
import { presentProblem } from "../../presenters/present-problem.ts";
import { seenProblems } from "../../presenters/seen-problems.ts";
import { aggregateRecords } from "../../queries/aggregate-records.ts";
import { checkRecord } from "../../queries/check-record.ts";
import { readAggregate } from "../../queries/read-aggregate.ts";
import { valuesInUse } from "../../queries/values-in-use.ts";
import { refuse } from "../../refuse.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import { placeOf } from "../place-of.ts";
import { readListRequest } from "../read-list-request.ts";
import type { Route } from "../route.ts";

const form = "/apps/:app/forms/:form";

const names = (text: string | undefined) =>
  (text ?? "")
    .slice(0, 2000)
    .split(",")
    .filter((name) => name !== "");

/** What is asked of a form's records together, and of one that is still being filled in. */
export const recordReportRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: `${form}/aggregate`,
    scope: "form",
    action: "form.read",
    about: "Counts and sums of a form's records by group.",
    answers: { 200: "AggregateResult" },
    parameters: ["group", "measure", "filter", "view", "search", "sort"],
    read: (ask) => {
      const measures = names(ask.query.get("measure"));
      const group = names(ask.query.get("group"));
      const { request, readable } = readListRequest(ask.query);
      const asked = { ...request, group, measures };
      return everyProblem([readable, readAggregate(placeOf(ask), asked)]) ?? done(asked);
    },
    run: async (ask, request) => {
      const found = await aggregateRecords(ask.now, placeOf(ask), request, ask.untilGone());
      if (!found.ok) return found;
      return jsonAnswer({ groups: found.value.map(({ key, values }) => ({ key, ...values })) });
    },
  }),
  defineRoute({
    method: "get",
    path: `${form}/values`,
    scope: "form",
    action: "form.read",
    about: "The values that a field has in records, the most frequent first.",
    answers: { 200: "ValueList" },
    parameters: ["field"],
    run: async (ask) => {
      const field = ask.query.get("field");
      if (field === undefined)
        return refuse("unknown-name", "required", "/field", { key: "field", field: "field" });
      const found = await valuesInUse(ask.now, placeOf(ask), field, ask.untilGone());
      return found.ok ? jsonAnswer({ values: found.value }) : found;
    },
  }),
  defineRoute({
    method: "post",
    path: `${form}/check`,
    scope: "form",
    action: "form.read",
    about: "What the server would say of this data, without saving it.",
    answers: { 200: "CheckResult" },
    body: "CheckRequest",
    run: async (ask, body) => {
      const checked = await checkRecord(ask.services, placeOf(ask), body);
      if (!checked.ok) return checked;
      const outcome = checked.value;
      const seen = projection(ask.actor, ask.form);
      const stage = outcome.ok ? outcome.record.stage : null;
      const words = (problems: Parameters<typeof seenProblems>[0]) =>
        seenProblems(problems, seen, stage).map((problem) => presentProblem(problem, ask.locale));
      const data: { readonly [field: string]: Json } = outcome.ok
        ? seen.data(outcome.record.data, stage)
        : {};
      return jsonAnswer({
        ok: outcome.ok,
        problems: outcome.ok ? [] : words(outcome.problems),
        warnings: outcome.ok ? words(outcome.warnings) : [],
        data,
        score: outcome.ok ? outcome.record.score : null,
      });
    },
  }),
];
