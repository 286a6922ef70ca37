import type { Place } from "../engine/engine-context.ts";
import type { FormsThen, FormThen } from "../engine/version-fields.ts";
import type { Services } from "../services.ts";
import type { StoredEvent } from "../store/store.ts";

/** What an event's form was before and after it; undefined where that is the present version, or not known. */
export type FormsOfEvents = (
  event: StoredEvent,
) => readonly [before: FormThen | undefined, after: FormThen | undefined];

/** So many versions are looked up for one page of a history; what is older is read by what is there now. */
const most = 12;

/** Looks up the versions of the time of events on a page of a history. */
export async function formsOfEvents(
  { store, versionFields }: Pick<Services, "store" | "versionFields">,
  { app }: Place,
  events: readonly StoredEvent[],
): Promise<FormsOfEvents> {
  const telling = events.filter(tells);
  if (telling.length === 0 || app.version === 1) return () => [undefined, undefined];
  const published = await store.versions.list(app.name);
  const at = new Map(telling.map((event) => [event, versionsOf(event, published)] as const));
  const numbers = [...new Set([...at.values()].flat())].filter(
    (number) => number < app.version && number > 0,
  );
  const known = new Map<number, FormsThen>();
  for (const number of numbers.sort((a, b) => b - a).slice(0, most)) {
    const version = published.find((one) => one.version === number);
    if (version !== undefined) known.set(number, await versionFields.at(version));
  }
  return (event) => {
    const [before, after] = at.get(event) ?? [0, 0];
    const form = (number: number) => known.get(number)?.get(event.form);
    return [form(before), form(after)];
  };
}

/** Whether an event speaks of values, stages, moves or items, which may be called otherwise by now. */
function tells({ event }: StoredEvent): boolean {
  if ("changes" in event && event.changes.length > 0) return true;
  return ["moved", "migrated", "ticked", "approval-started", "approval-decided"].includes(event.type);
}

/** The versions to which what stood before and after an event belong. */
function versionsOf(
  { event, at }: StoredEvent,
  published: readonly { readonly version: number; readonly createdAt: string }[],
): readonly [number, number] {
  if (event.type === "migrated") return [event.version - 1, event.version];
  const version = published.find(({ createdAt }) => createdAt <= at)?.version ?? 0;
  return [version, version];
}
