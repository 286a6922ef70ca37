import { timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import type { Served, ServerMetrics } from "../metrics/server-metrics.ts";
import { refuse } from "../refuse.ts";
import { secretHash } from "../secret-hash.ts";
import { bearerOf } from "./authenticate.ts";
import { language } from "./language.ts";
import { sendRefusal } from "./send-refusal.ts";

/** The metrics, and what whoever reads them must show. */
export interface MetricsAccess extends Pick<ServerMetrics, "text"> {
  readonly token: string;
  served(request: Served): void;
}

/**
 * Answers the metrics to whoever shows their token, in the text format of Prometheus. It is a secret of the operator's, no
 * API token of a person: a program that watches over the server has no account in it.
 */
export function serveMetrics({ token, text }: MetricsAccess): RequestHandler {
  const wanted = Buffer.from(secretHash(token));
  return async (request, response) => {
    const shown = Buffer.from(secretHash(bearerOf(request.get("authorization")) ?? ""));
    if (!timingSafeEqual(shown, wanted)) {
      const locale = language(request.get("accept-language")) ?? "en";
      return sendRefusal(response, refuse("unauthenticated", "metrics-token"), locale);
    }
    response
      .set({ "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" })
      .send(await text());
  };
}
