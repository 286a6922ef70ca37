import type { NewComment } from "../../runtime/contract/generated/contract.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/** A note in a record's history, with mentions of people of the app. */
export async function commentRecord(
  services: Services,
  { app, form, actor }: Place,
  record: string,
  { text, mentions = [] }: NewComment,
): Promise<Result<EngineEvent>> {
  const people = new Set(await services.store.members.users(app.name, null));
  const users = await services.store.users.byIds([...new Set(mentions)]);
  const known = new Set(
    users.filter(({ id, administrator }) => administrator || people.has(id)).map(({ id }) => id),
  );
  const lost = mentions.findIndex((id) => !known.has(id));
  if (lost >= 0) return refuse("invalid", "unknown-user", `/mentions/${String(lost)}`);
  if (text.includes("\0")) return refuse("invalid", "wrong-format", "/text");
  const event: EngineEvent = { type: "commented", comment: services.newId(), text, mentions: [...known] };
  const told = { app: app.name, form: form.name, record, actor: actor.id, at: services.now(), event };
  await services.store.records.commit(new Map([[app.name, app]]), [], [told]);
  return done(event);
}
