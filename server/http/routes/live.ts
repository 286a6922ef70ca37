import { useToken } from "../../commands/use-token.ts";
import { done } from "../../done.ts";
import { findUser } from "../../queries/find-user.ts";
import { refuse } from "../../refuse.ts";
import type { User } from "../../store/system/users.ts";
import { bearerOf } from "../authenticate.ts";
import { defineRoute } from "../define-route.ts";
import { liveStream } from "../live-stream.ts";
import type { PersonAsk, Route } from "../route.ts";

/** So many streams a person: one a browser, with some to spare for those whose end has not been noticed yet. */
const most = 20;

/**
 * Where somebody who follows what happens says in `Last-Event-ID` that they were; null where they come for the first time.
 * Who was at a place that is none may have missed anything, as whoever was before everything.
 */
function resumeAt({ request }: PersonAsk): number | null {
  const last = request.get("last-event-id") ?? "";
  if (last === "") return null;
  return /^\d{1,15}$/.test(last) ? Number(last) : -1;
}

/** The person, as long as what they signed in with still counts. */
async function stillThere({ services, request, session, user }: PersonAsk): Promise<User | undefined> {
  const token = bearerOf(request.get("authorization"));
  if (token === null) {
    const now = session.secret === null ? undefined : await findUser(services, session.secret);
    return now?.id === user.id ? now : undefined;
  }
  const held = await useToken(services, token);
  return held.ok ? held.value.user : undefined;
}

/** The stream, counted among those that its reader has open until somebody ends it. */
async function* followed(ask: PersonAsk, open: Map<string, number>): AsyncGenerator<string> {
  const { socket } = ask.request;
  const { id } = ask.user;
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  socket.once("close", leave);
  open.set(id, (open.get(id) ?? 0) + 1);
  try {
    yield* liveStream(ask.services, resumeAt(ask), gone.signal, () => stillThere(ask));
  } finally {
    socket.off("close", leave);
    const left = (open.get(id) ?? 1) - 1;
    if (left === 0) open.delete(id);
    else open.set(id, left);
  }
}

/** What happens to records, told as it happens. */
export function liveRoutes(): readonly Route[] {
  const open = new Map<string, number>();
  return [
    defineRoute({
      method: "get",
      path: "/events",
      scope: "person",
      action: "live.read",
      about:
        "Changes of records that I may see and new versions of my apps, as server-sent events; `Last-Event-ID` resumes.",
      answers: { 200: ["text/event-stream"] },
      run(ask) {
        const { id } = ask.user;
        const mine = open.get(id) ?? 0;
        if (mine >= most) {
          return Promise.resolve({ ...refuse("unavailable", "busy"), retryAfter: 10 });
        }
        const bytes = followed(ask, open);
        // Packed, it would come late.
        const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform" };
        return Promise.resolve(done({ status: 200, bytes, headers }));
      },
    }),
  ];
}
