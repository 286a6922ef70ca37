import { metaSchemas } from "../../../runtime/core/definition/meta-schemas.ts";
import { contractSchema } from "../../../runtime/contract/contract-schema.ts";
import { importApp } from "../../commands/import-app.ts";
import { done } from "../../done.ts";
import { appArchive } from "../../presenters/app-archive.ts";
import { presentProblem } from "../../presenters/present-problem.ts";
import { checkPackage } from "../../queries/check-package.ts";
import { refuse } from "../../refuse.ts";
import type { Result } from "../../result.ts";
import { defineRoute } from "../define-route.ts";
import { jsonAnswer } from "../json-answer.ts";
import { readArchiveBody } from "../read-archive-body.ts";
import type { Answer, Route } from "../route.ts";

/** Apps as files: export, import, the types of their records, and the language itself. */
export const packageRoutes: readonly Route[] = [
  defineRoute({
    method: "get",
    path: "/apps/:app/export",
    scope: "published",
    action: "app.administer",
    about: "The app as a zip of its folder.",
    answers: { 200: ["application/zip"] },
    run: ({ published }): Promise<Result<Answer>> => {
      const disposition = `attachment; filename="${published.name}.zip"`;
      const headers = { "Content-Type": "application/zip", "Content-Disposition": disposition };
      return Promise.resolve(done({ status: 200, bytes: appArchive(published.document), headers }));
    },
  }),
  defineRoute({
    method: "post",
    path: "/apps/import",
    scope: "person",
    action: "apps.create",
    about: "A new app from such a zip.",
    answers: { 201: "InstallResult" },
    accepts: "zip",
    run: async (ask) => {
      const bytes = await readArchiveBody(ask.request);
      if (!bytes.ok) return bytes;
      const imported = await importApp(ask.services, ask.user, bytes.value);
      return imported.ok ? jsonAnswer(imported.value, 201) : imported;
    },
  }),
  defineRoute({
    method: "post",
    path: "/packages/read",
    scope: "person",
    action: "apps.create",
    about: "What is in such a zip, and what is wrong with it.",
    answers: { 200: "PackageContent" },
    accepts: "zip",
    run: async (ask) => {
      const bytes = await readArchiveBody(ask.request);
      if (!bytes.ok) return bytes;
      const read = await checkPackage(ask.services, bytes.value);
      if (!read.ok) return read;
      const { definition } = read.value;
      const problems = read.value.problems.map((problem) => presentProblem(problem, ask.locale));
      return jsonAnswer({ definition, problems });
    },
  }),
  defineRoute({
    method: "get",
    path: "/apps/:app/types.d.ts",
    scope: "published",
    action: "app.administer",
    about: "TypeScript types of the app's records.",
    answers: { 200: ["text/plain"] },
    run: async ({ published }) => {
      const { appTypes } = await import("../../presenters/app-types.ts");
      const headers = { "Content-Type": "text/plain; charset=utf-8" };
      return done({ status: 200, bytes: await appTypes(published), headers });
    },
  }),
  defineRoute({
    method: "get",
    path: "/schemas/:schema",
    scope: "open",
    action: "schemas.read",
    about: "A JSON Schema of the definition language, or of this contract.",
    answers: { 200: "JsonSchema" },
    run: ({ path }) => {
      const name = path("schema").replace(/\.json$/, "");
      const schema =
        name === "contract"
          ? contractSchema
          : Object.hasOwn(metaSchemas, name)
            ? metaSchemas[name]
            : undefined;
      const found = path("schema").endsWith(".json") ? schema : undefined;
      return Promise.resolve(found === undefined ? refuse("not-found", "not-found") : jsonAnswer(found));
    },
  }),
];
