import { createApp } from "../../commands/create-app.ts";
import { removeApp } from "../../commands/remove-app.ts";
import { presentApp } from "../../presenters/present-app.ts";
import { presentAppSummary } from "../../presenters/present-app-summary.ts";
import { findApp } from "../../queries/find-app.ts";
import { listApps } from "../../queries/list-apps.ts";
import { refuse } from "../../refuse.ts";
import { defineRoute } from "../define-route.ts";
import { emptyAnswer } from "../empty-answer.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { Route } from "../route.ts";

/** The apps that somebody may open, new ones, and their end. */
export const appRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: "/apps",
    scope: "person",
    action: "apps.list",
    about: "The apps that I may open.",
    answers: { 200: "AppList" },
    run: async ({ services, user }) =>
      jsonAnswer({ apps: (await listApps(services, user)).map(presentAppSummary) }),
  }),
  defineRoute({
    method: "post",
    path: "/apps",
    scope: "person",
    action: "apps.create",
    about: "A new empty app.",
    answers: { 201: "AppSummary" },
    body: "NewApp",
    run: async ({ services, user }, body) => {
      const created = await createApp(services, user, body);
      if (!created.ok) return created;
      const found = await findApp(services, user, created.value.name);
      return found === undefined
        ? refuse("not-found", "not-found")
        : jsonAnswer(presentAppSummary(found), 201);
    },
  }),
  defineRoute({
    method: "delete",
    path: "/apps/:app",
    scope: "app",
    action: "app.administer",
    about: "Removes an app with everything in it; an export of it is kept on the server.",
    answers: { 204: null },
    body: "AppRemoval",
    run: async ({ services, app }, body) => {
      const removed = await removeApp(services, app, body.name);
      return removed.ok ? emptyAnswer : removed;
    },
  }),
  defineRoute({
    method: "get",
    path: "/apps/:app",
    scope: "published",
    action: "app.read",
    about: "The published definition as I may see it.",
    answers: { 200: "AppView" },
    headers: ["ETag"],
    run: ({ published, actor }) =>
      Promise.resolve(jsonAnswer(presentApp(published, actor), 200, { etag: published.version })),
  }),
];
