import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { Actor } from "../../../runtime/core/actor.ts";
import { cookieName } from "../cookie-name.ts";
import type { Route } from "../route.ts";
import { appPaths } from "./app-paths.ts";
import { contractComponents } from "./contract-components.ts";
import type { ApiDocument, Operation } from "./openapi.ts";
import { operationOf } from "./operation-of.ts";

/** An app as somebody may see it. */
export interface SeenApp {
  readonly app: CompiledApp;
  readonly actor: Actor;
}

/**
 * The HTTP contract as an OpenAPI 3.1 document: every call, and for the forms of these apps the calls of their records
 * with the fields that the reader may see (OpenAPI 3.1.1, https://spec.openapis.org/oas/v3.1.1).
 */
export function apiDocument(routes: readonly Route[], apps: readonly SeenApp[]): ApiDocument {
  const paths: { [path: string]: { [method: string]: Operation } } = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  const own = apps.map((seen) => appPaths(routes, seen));
  return {
    openapi: "3.1.1",
    info: {
      title: "Pipewright",
      version: "1",
      description:
        "Forms, records and sales pipelines over HTTP. What may not be seen is not there: it is answered with 404, and it is missing here too.",
    },
    servers: [{ url: "/api" }],
    security: [{ session: [] }, { token: [] }],
    tags: [
      ...new Set(Object.values(paths).flatMap((item) => Object.values(item).flatMap(({ tags }) => tags))),
    ]
      .concat(apps.map(({ app }) => app.name))
      .map((name) => ({ name })),
    paths: Object.assign(paths, ...own.map((one) => one.paths)) as ApiDocument["paths"],
    components: {
      schemas: Object.assign({}, contractComponents(), ...own.map((one) => one.schemas)) as {
        readonly [name: string]: object;
      },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: cookieName(false) },
        token: { type: "http", scheme: "bearer", description: "A personal API token." },
      },
    },
  };
}
