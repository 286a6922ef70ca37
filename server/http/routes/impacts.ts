import { presentImpact } from "../../presenters/present-impact.ts";
import { presentProblem } from "../../presenters/present-problem.ts";
import { countRecords } from "../../queries/count-records.ts";
import { impactOwners } from "../../queries/impact-owners.ts";
import { impactRecords } from "../../queries/impact-records.ts";
import { refuse } from "../../refuse.ts";
import { defineRoute } from "../define-route.ts";
import { emptyAnswer } from "../empty-answer.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { Route } from "../route.ts";
import { wholeNumber } from "../whole-number.ts";

const path = "/apps/:app/draft/impact/:job";

/** What a draft would do to live records, once a check has begun to measure it. */
export const impactRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path,
    scope: "published",
    action: "app.administer",
    about: "How far measuring the impact of a draft has come, and what it found.",
    answers: { 200: "ImpactView" },
    run: async ({ services, app, published, path: parameter, locale }) => {
      const job = services.impacts.get(app.name, parameter("job"));
      if (job === undefined) return refuse("not-found", "not-found");
      const records = await countRecords(services, published);
      return jsonAnswer(presentImpact(job, records, await impactOwners(services, job), locale));
    },
  }),
  defineRoute({
    method: "delete",
    path,
    scope: "published",
    action: "app.administer",
    about: "Stops measuring.",
    answers: { 204: null },
    run: ({ services, app, path: parameter }) =>
      Promise.resolve(
        services.impacts.cancel(app.name, parameter("job")) ? emptyAnswer : refuse("not-found", "not-found"),
      ),
  }),
  defineRoute({
    method: "get",
    path: `${path}/records`,
    scope: "published",
    action: "app.administer",
    about: "The records that a finding speaks of.",
    answers: { 200: "ImpactRecords" },
    parameters: ["finding", "cursor"],
    run: async ({ services, app, published, path: parameter, locale, query }) => {
      const job = services.impacts.get(app.name, parameter("job"));
      if (job === undefined) return refuse("not-found", "not-found");
      const number = wholeNumber(query.get("finding") ?? "") ?? NaN;
      const page = await impactRecords(services, published, job, number, query.get("cursor") ?? null);
      if (!page.ok) return page;
      const { message } = presentProblem(page.value.problem, locale);
      return jsonAnswer({
        records: page.value.records.map(({ record, value }) => {
          const { id, form, title, owner, stage, deletedAt } = record;
          return { id, form, title, owner, stage, message, value, trashed: deletedAt !== null };
        }),
        refs: page.value.refs,
        next: page.value.next,
      });
    },
  }),
];
