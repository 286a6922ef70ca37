import { installTemplate } from "../../commands/install-template.ts";
import { presentTemplate } from "../../presenters/present-template.ts";
import { refuse } from "../../refuse.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import type { Route } from "../route.ts";

/** The gallery of prebuilt apps. */
export const templateRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: "/templates",
    scope: "person",
    action: "templates.read",
    about: "The prebuilt apps.",
    answers: { 200: "TemplateList" },
    run: ({ services }) =>
      Promise.resolve(jsonAnswer({ templates: [...services.templates.values()].map(presentTemplate) })),
  }),
  defineRoute({
    method: "get",
    path: "/templates/:template",
    scope: "person",
    action: "templates.read",
    about: "One prebuilt app with its definition.",
    answers: { 200: "TemplateView" },
    run: ({ services, path }) => {
      const template = services.templates.get(path("template"));
      if (template === undefined) return Promise.resolve(refuse("not-found", "not-found"));
      const { demo: _demo, examples: _examples, ...definition } = template.document;
      return Promise.resolve(jsonAnswer({ template: presentTemplate(template), definition }));
    },
  }),
  defineRoute({
    method: "post",
    path: "/templates/:template/install",
    scope: "person",
    action: "templates.install",
    about: "Makes an app of a template, whole or not at all.",
    answers: { 201: "InstallResult" },
    body: "InstallRequest",
    run: async ({ services, user, path }, body) => {
      const template = services.templates.get(path("template"));
      if (template === undefined) return refuse("not-found", "not-found");
      const installed = await installTemplate(services, user, template, body);
      return installed.ok ? jsonAnswer(installed.value, 201) : installed;
    },
  }),
];
