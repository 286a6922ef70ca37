import type { DraftView, PersonList, Session } from "../../runtime/contract/generated/contract.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import type { Done, Work } from "./command.ts";
import { refusalLines } from "./refusal-lines.ts";

/**
 * Whether the draft that is there may be replaced: one's own may, with the words to say once it is,
 * somebody else's only by force. No draft, and one that says the same, are in nobody's way.
 */
export async function draftInTheWay(
  work: Work,
  draft: DraftView,
  definition: JsonObject,
): Promise<Done<string | null>> {
  const { api, options, say } = work;
  const { app, begun, updatedBy, updatedAt } = draft;
  const free = { ok: true, value: null } as const;
  if (!begun || options.force || jsonEqual(draft.definition, definition)) return free;
  const session = await api.get<Session>("/session");
  if (!session.ok) return refusalLines(work, session, app);
  const at = new Intl.DateTimeFormat(options.language, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(updatedAt),
  );
  if (session.body.user.id === updatedBy) return { ok: true, value: say("yours-replaced", { at }) };
  const people = await api.get<PersonList>("/people");
  const person = people.ok ? people.body.people.find(({ id }) => id === updatedBy) : undefined;
  return { ok: false, lines: [say("somebody-elses", { app, at, name: person?.name ?? say("somebody") })] };
}
