import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { formerMeaning } from "../../runtime/core/diff/former-meaning.ts";
import type { FieldChange } from "../../runtime/core/event.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Place } from "../engine/engine-context.ts";
import type { FieldsOfForms } from "../engine/version-fields.ts";
import type { Services } from "../services.ts";
import type { StoredEvent } from "../store/store.ts";

/** What a field was when an event told of its values, where it is something else by now. */
export interface FormerField {
  readonly from?: FieldSchema;
  readonly to?: FieldSchema;
}

/** Of an event and a change of it; undefined where both values read as they did. */
export type FormerFields = (event: StoredEvent, change: FieldChange) => FormerField | undefined;

/** So many versions are looked up for one page of a history; what is older is read by what its fields are now. */
const most = 12;

/** Tells what fields were in the versions that events on a page of a history belong to. */
export async function formerFields(
  { store, versionFields }: Pick<Services, "store" | "versionFields">,
  { app, form }: Place,
  events: readonly StoredEvent[],
): Promise<FormerFields> {
  const telling = events.filter(({ event }) => "changes" in event && event.changes.length > 0);
  if (telling.length === 0 || app.version === 1) return () => undefined;
  const published = await store.versions.list(app.name);
  const at = new Map(telling.map((event) => [event, versionsOf(event, published)] as const));
  const numbers = [...new Set([...at.values()].flat())].filter(
    (number) => number < app.version && number > 0,
  );
  const known = new Map<number, FieldsOfForms>();
  for (const number of numbers.sort((a, b) => b - a).slice(0, most)) {
    const version = published.find((one) => one.version === number);
    if (version !== undefined) known.set(number, await versionFields.at(version));
  }
  const meaning = (event: StoredEvent, number: number | undefined, name: string, value: Json | undefined) => {
    const then = known
      .get(number ?? 0)
      ?.get(event.form)
      ?.get(name);
    if (then === undefined || value === undefined) return null;
    return formerMeaning(then, form.fields.get(name)?.schema, value);
  };
  return (event, { field, ...change }) => {
    const [before, after] = at.get(event) ?? [];
    const from = meaning(event, before, field, change.from);
    const to = meaning(event, after, field, change.to);
    if (from === null && to === null) return undefined;
    return { ...(from !== null && { from }), ...(to !== null && { to }) };
  };
}

/** The versions to which the values before and after an event belong. */
function versionsOf(
  { event, at }: StoredEvent,
  published: readonly { readonly version: number; readonly createdAt: string }[],
): readonly [number, number] {
  if (event.type === "migrated") return [event.version - 1, event.version];
  const version = published.find(({ createdAt }) => createdAt <= at)?.version ?? 0;
  return [version, version];
}
