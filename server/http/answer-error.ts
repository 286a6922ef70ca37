import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import type { JsonObject } from "../../runtime/core/json.ts";
import { mistakeInJson } from "../../runtime/core/json-text/mistake-in-json.ts";
import { refuse } from "../refuse.ts";
import { tooLarge } from "../too-large.ts";
import type { Refused } from "../result.ts";
import { language } from "./language.ts";
import { sendRefusal } from "./send-refusal.ts";
import { statusTitle } from "./status-title.ts";

interface Thrown {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly limit?: unknown;
  readonly body?: unknown;
  readonly seconds?: unknown;
}

/** Whether the body that could not be parsed is JSON after all, and only no object: null, a number or a text alone. */
function isScalar(body: unknown): boolean {
  try {
    const value: unknown = JSON.parse(String(body));
    return typeof value !== "object" || value === null;
  } catch {
    return false;
  }
}

/** Everybody may send a body: no more of it than this is looked through for where it stops being JSON. */
const mostRead = 50_000;

function place(body: unknown): JsonObject {
  return typeof body === "string" && body.length <= mostRead ? { ...mistakeInJson(body) } : {};
}

/** What is thrown on the way and is the client's doing or passes by itself, by the error's type or name. */
const expected: { readonly [name: string]: (error: Thrown) => Refused } = {
  "entity.parse.failed": ({ body }) =>
    isScalar(body)
      ? refuse("malformed", "not-an-object")
      : refuse("malformed", "malformed-json", "", place(body)),
  "entity.too.large": ({ limit }) => tooLarge(Number(limit)),
  "encoding.unsupported": () => refuse("wrong-type", "content-encoding"),
  "charset.unsupported": () => refuse("wrong-type", "content-type", "", { expected: "utf-8" }),
  "request.aborted": () => refuse("malformed", "malformed-json"),
  "request.size.invalid": () => refuse("malformed", "malformed-json"),
  Z_DATA_ERROR: () => refuse("malformed", "malformed-json"),
  Z_BUF_ERROR: () => refuse("malformed", "malformed-json"),
  URIError: () => refuse("malformed", "malformed-address"),
  BadCursor: () => refuse("malformed", "malformed-parameter", "", { parameter: "cursor" }),
  WorkersBusy: () => ({ ...refuse("unavailable", "busy"), retryAfter: 2 }),
  WorkersClosed: () => ({ ...refuse("unavailable", "busy"), retryAfter: 5 }),
  StoreClosed: () => ({ ...refuse("unavailable", "busy"), retryAfter: 5 }),
  StoreUnavailable: () => ({ ...refuse("unavailable", "busy"), retryAfter: 2 }),
  ReadingTooLong: ({ seconds }) => ({
    ...refuse("unavailable", "reading-too-long", "", { seconds: Number(seconds) }),
    retryAfter: 30,
  }),
  StorageFull: () => refuse("no-room", "no-room"),
  QueueFull: () => ({ ...refuse("unavailable", "busy"), retryAfter: 1 }),
};

/** Answers what was thrown: a refusal where the client caused it, else 500 with nothing of the inside in it. */
export function answerError(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters. Going on from here would let it write to the console.
  return (error: Thrown, request, response, _next) => {
    const requestId = response.locals["request"] as string | undefined;
    if (error.code === "ERR_STREAM_PREMATURE_CLOSE" || error.name === "ReadingAbandoned") {
      // Whether or not the answer had begun.
      response.destroy();
      return log.debug({ request: requestId, path: request.path }, "the client went away");
    }
    if (response.headersSent) {
      // What was sent so far is no whole answer, which only a connection that breaks off says.
      response.destroy();
      if (error.name === "StoreClosed") return;
      return log.error({ err: error, request: requestId, path: request.path }, "broken off");
    }
    const locale = language(request.get("accept-language")) ?? "en";
    const known = [error.type, error.code, error.name].find(
      (one) => typeof one === "string" && Object.hasOwn(expected, one),
    );
    const refusal = typeof known === "string" ? expected[known]?.(error) : undefined;
    if (refusal !== undefined) return sendRefusal(response, refusal, locale);
    if (error.status === 404) return sendRefusal(response, refuse("not-found", "not-found"), locale);
    if (typeof error.status === "number" && error.status >= 400 && error.status < 500) {
      const missing = error.status === 404;
      const reason = missing ? refuse("not-found", "not-found") : refuse("malformed", "malformed-address");
      return sendRefusal(response, reason, locale);
    }
    log.error({ err: error, request: requestId, method: request.method, path: request.path }, "failed");
    const title = statusTitle(500, locale);
    response
      .status(500)
      .type("application/problem+json")
      .send(JSON.stringify({ type: "about:blank", title, status: 500, detail: title, problems: [] }));
  };
}
