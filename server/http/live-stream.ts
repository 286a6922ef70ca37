import { setTimeout as sleep } from "node:timers/promises";
import { formRights } from "../../runtime/core/validate/form-rights.ts";
import type { LiveChange } from "../events/live-feed.ts";
import { findApp } from "../queries/find-app.ts";
import type { Services } from "../services.ts";
import type { User } from "../store/system/users.ts";

/** How long nothing is said at most: what lies between closes connections on which nothing is said. */
const silence = 20_000;
/** Changes that come within this time are told together, in milliseconds. */
const together = 250;

/**
 * Server-sent events for one reader: a `record` event for each record that changed and that they may see, `app` where
 * one of their apps has another version, `reset` where changes were missed. Ends with `over` once `still` says that
 * nobody is signed in any more. The id of each event is where to resume.
 */
export async function* liveStream(
  services: Services,
  from: number | null,
  signal: AbortSignal,
  still: () => Promise<User | undefined>,
): AsyncGenerator<string> {
  let position = from ?? (await services.live.last());
  // The first bytes tell the browser that it is connected.
  yield `id: ${String(position)}\n\n`;
  while (!signal.aborted) {
    const batch = await services.live.after(position, silence, signal);
    const user = batch === null || signal.aborted ? undefined : await still();
    if (batch === null || signal.aborted) return;
    if (user === undefined) {
      yield "event: over\ndata: {}\n\n";
      return;
    }
    const seen = batch.missed ? "event: reset\ndata: {}\n" : await told(services, user, batch.changes);
    yield `${seen}id: ${String(batch.last)}\n\n`;
    position = batch.last;
    if (batch.changes.length > 0) await sleep(together);
  }
}

/** The changes that somebody may see, each record once, as events of the stream. */
async function told(services: Services, user: User, changes: readonly LiveChange[]): Promise<string> {
  const readable = new Map<string, Promise<boolean>>();
  const mayRead = ({ app, form }: LiveChange): Promise<boolean> => {
    const key = `${app} ${form}`;
    const known = readable.get(key) ?? readsForm(services, user, app, form);
    readable.set(key, known);
    return known;
  };
  const last = new Map(changes.map((change) => [`${change.app} ${change.record}`, change]));
  let text = "";
  for (const change of last.values()) {
    const { app, form, record, type, actor } = change;
    if (type === "published") {
      if ((await findApp(services, user, app)) === undefined) continue;
      text += `event: app\nid: ${String(change.id)}\ndata: ${JSON.stringify({ app })}\n\n`;
      continue;
    }
    if (!(await mayRead(change))) continue;
    text += `event: record\nid: ${String(change.id)}\ndata: ${JSON.stringify({ app, form, record, type, actor })}\n\n`;
  }
  return text;
}

async function readsForm(services: Services, user: User, app: string, name: string): Promise<boolean> {
  const found = await findApp(services, user, app);
  const form = found?.published?.forms.get(name);
  return found !== undefined && form !== undefined && formRights(found.actor, form).has("read");
}
