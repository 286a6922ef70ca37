import express, { type Express } from "express";
import { refuse } from "../refuse.ts";
import type { Services } from "../services.ts";
import { answerError } from "./answer-error.ts";
import { createAuthenticate } from "./authenticate.ts";
import { compress } from "./compress.ts";
import { language } from "./language.ts";
import { readDefinition } from "./read-definition.ts";
import { readJson } from "./read-json.ts";
import { requestLog } from "./request-log.ts";
import type { Route } from "./route.ts";
import { routeTable } from "./route-table.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendRefusal } from "./send-refusal.ts";
import { serveClient } from "./serve-client.ts";
import { type MetricsAccess, serveMetrics } from "./serve-metrics.ts";
import { serveRoute } from "./serve-route.ts";

/** The HTTP side of everything: the calls of the contract below `/api`, the built pages elsewhere. */
export function createHttpApp(
  services: Services,
  routes: readonly Route[],
  options: {
    readonly trustProxy: false | number | string;
    readonly client: string | null;
    readonly metrics: MetricsAccess | null;
  },
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.set("trust proxy", options.trustProxy);
  app.use(requestLog(services.log, options.metrics?.served), securityHeaders(), compress());
  if (options.metrics !== null) app.get("/api/health/metrics", serveMetrics(options.metrics));
  const authenticate = createAuthenticate(services);
  const table = routeTable();
  for (const route of routes) {
    const read = route.large ? readDefinition(authenticate) : readJson;
    const readers = route.accepts === "json" ? [read] : [];
    table.add(route.method, `/api${route.path}`, ...readers, serveRoute(route, services, authenticate));
  }
  app.use(table.serve);
  app.use("/api", (request, response) => {
    const locale = language(request.get("accept-language")) ?? "en";
    sendRefusal(response, refuse("not-found", "not-found"), locale);
  });
  if (options.client !== null) app.use(serveClient(options.client));
  app.use((request, response) => {
    sendRefusal(response, refuse("not-found", "not-found"), language(request.get("accept-language")) ?? "en");
  });
  app.use(answerError(services.log));
  return app;
}
