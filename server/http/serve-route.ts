import type { Request, RequestHandler, Response } from "express";
import { answerOnce, knownAnswer, type Once } from "../commands/answer-once.ts";
import { inParts } from "../commands/in-parts.ts";
import { authorise } from "../policies/authorise.ts";
import { projection } from "../policies/projection.ts";
import { done } from "../done.ts";
import { everyProblem } from "../every-problem.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { together } from "../together.ts";
import type { Caller } from "./authenticate.ts";
import { checkBody } from "./check-body.ts";
import { checkItem } from "./check-item.ts";
import { checkMove } from "./check-move.ts";
import { checkNamed } from "./check-named.ts";
import { checkFieldNames } from "./check-field-names.ts";
import { cookieName } from "./cookie-name.ts";
import { findTarget } from "./find-target.ts";
import { language } from "./language.ts";
import { networkOf } from "./network-of.ts";
import { readCookie } from "./read-cookie.ts";
import { readQuery } from "./read-query.ts";
import { readRevision } from "./read-revision.ts";
import { repeatableOf } from "./repeatable-of.ts";
import type { Answer, BodyName, FoundAsk, OpenAsk, Route } from "./route.ts";
import { sendAnswer } from "./send-answer.ts";
import { sendRefusal } from "./send-refusal.ts";
import { throughPublish } from "./through-publish.ts";
import { untilGone } from "./until-gone.ts";
import { whileThere } from "./while-there.ts";

function readAsk(services: Services, request: Request, { user, now }: Caller): Result<OpenAsk> {
  const wanted = readRevision(request.get("if-match"));
  const read = together({
    query: readQuery(request.originalUrl),
    asked: wanted === undefined ? refuse("malformed", "malformed-revision") : done(wanted),
  });
  if (!read.ok) return read;
  const { query, asked } = read.value;
  const stored = user?.locale === "zh-CN" ? "zh-CN" : "en";
  const secure = request.secure;
  return done({
    services,
    now,
    request,
    locale: language(request.get("accept-language")) ?? stored,
    query,
    revision: asked === "any" ? null : asked,
    anyRevision: asked === "any",
    path: (name) => String(request.params[name] ?? ""),
    session: { secret: readCookie(request.get("cookie"), cookieName(secure)) ?? null, secure },
    network: networkOf(request.ip),
    untilGone: () => untilGone(request),
    once: (_part, work) => work(services),
    ...(user === undefined ? {} : { user }),
  });
}

/** Bodies whose data goes to the engine, which tells of what is no field together with everything else. */
const decided: ReadonlySet<BodyName> = new Set([
  "NewRecord",
  "RecordPatch",
  "TransitionRequest",
  "CheckRequest",
]);

/** The names of parameters and keys first, then whether a revision is there, then what the body says. */
function checkContent(route: Route, found: FoundAsk): Result<unknown> {
  const sent: unknown = found.request.body ?? {};
  const parameters = [...found.query.keys()].filter((name) => !route.parameters.includes(name));
  const asked = route.read === null ? done<unknown>(undefined) : route.read(found);
  const body = route.body === null ? asked : checkBody(route.body, sent);
  const names =
    found.form === undefined || found.actor === undefined
      ? done(undefined)
      : checkFieldNames(sent, found.form, projection(found.actor, found.form), {
          stage: found.record?.stage ?? null,
          decided: route.body !== null && decided.has(route.body),
        });
  const checked = [
    ...parameters.map((name) =>
      refuse("unknown-name", "unknown-parameter", "", { parameter: name.slice(0, 100) }),
    ),
    ...new Set([asked, body]),
    names,
  ];
  const malformed = everyProblem(checked);
  if (malformed !== undefined && malformed.reason !== "invalid") return malformed;
  if (route.ifMatch && found.revision === null && !found.anyRevision) {
    return refuse("revision-wanted", "revision-wanted");
  }
  if (route.ifMatch && found.record !== undefined && !found.anyRevision) {
    if (found.record.revision !== found.revision) return refuse("stale", "stale");
  }
  return malformed ?? body;
}

type Authenticate = (request: Request) => Promise<Result<Caller>>;

async function answer(
  route: Route,
  services: Services,
  authenticate: Authenticate,
  request: Request,
): Promise<Result<Answer>> {
  const caller = await authenticate(request);
  if (!caller.ok) return caller;
  const { user, token } = caller.value;
  const ask = readAsk(services, request, caller.value);
  if (!ask.ok) return ask;
  if (route.scope !== "open" && user === undefined) return refuse("unauthenticated", "sign-in");
  if (!caller.value.sameOrigin) return refuse("forbidden", "cross-site");

  const repeatable = repeatableOf(route, ask.value, user);
  if (!repeatable.ok) return repeatable;
  // By what was done then the target may be gone, and the right to it too.
  const known = repeatable.value && (await knownAnswer<Answer>(services, repeatable.value));
  if (known) return known;

  const target: Result<FoundAsk> =
    user === undefined ? done(ask.value) : await findTarget(route, { ...ask.value, user });
  if (!target.ok) return target;
  const found: FoundAsk = target.value;
  const person =
    user === undefined
      ? null
      : (found.actor ?? { administrator: user.administrator, roles: new Set<string>() });
  const subject = person === null || token === undefined ? person : { ...person, token };
  const move = checkMove(route, found);
  if (!move.ok) return move;
  const item = checkItem(route, found);
  if (!item.ok) return item;
  const about = { ...(found.form && { form: found.form }), ...(move.value && { transition: move.value }) };
  if (!authorise(subject, route.action, about)) {
    const tokenAlone = token !== undefined && authorise(person, route.action, about);
    return refuse("forbidden", tokenAlone ? "token-scope" : "forbidden");
  }

  const work = async (by: Services, once: Once): Promise<Result<Answer>> => {
    const named = await checkNamed(route, found);
    if (!named.ok) return named;
    const body = checkContent(route, found);
    return body.ok ? route.run({ ...found, services: by, once }, body.value) : body;
  };
  const its = repeatable.value;
  return whileThere(services, found.app, route.method === "get", () =>
    its === null
      ? work(services, found.once)
      : answerOnce(services, its, (by) => inParts(services, its, (once) => work(by, once))),
  );
}

/** Serves one route: authenticate, find, authorise, validate, run, present; the first refusal is the answer. */
export function serveRoute(route: Route, services: Services, authenticate: Authenticate): RequestHandler {
  return async (request: Request, response: Response) => {
    const result = await throughPublish(request, () => answer(route, services, authenticate, request));
    if (result.ok) await sendAnswer(response, result.value);
    else sendRefusal(response, result, language(request.get("accept-language")) ?? "en");
  };
}
