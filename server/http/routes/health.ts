import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import { isSetUp } from "../../queries/is-set-up.ts";
import type { Route } from "../route.ts";

/** Whether the process lives, and whether it can serve (its database answers). */
export const healthRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: "/health/live",
    scope: "open",
    action: "health.read",
    about: "Whether the process lives.",
    answers: { 200: "Health" },
    run: () => Promise.resolve(jsonAnswer({ ok: true })),
  }),
  defineRoute({
    method: "get",
    path: "/health/ready",
    scope: "open",
    action: "health.read",
    about: "Whether it can serve: its database answers.",
    answers: { 200: "Health" },
    run: async ({ services }) => {
      await isSetUp(services);
      return jsonAnswer({ ok: true });
    },
  }),
];
