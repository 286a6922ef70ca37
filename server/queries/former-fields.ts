import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { formerMeaning } from "../../runtime/core/diff/former-meaning.ts";
import type { FieldChange } from "../../runtime/core/event.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Place } from "../engine/engine-context.ts";
import type { FormThen } from "../engine/version-fields.ts";
import type { FormsOfEvents } from "./forms-of-events.ts";
import type { StoredEvent } from "../store/store.ts";

/** What a field was when an event told of its values, where it is something else by now. */
export interface FormerField {
  readonly from?: FieldSchema;
  readonly to?: FieldSchema;
}

/** Of an event and a change of it; undefined where both values read as they did. */
export type FormerFields = (event: StoredEvent, change: FieldChange) => FormerField | undefined;

/** Tells what fields were in the versions that events belong to. */
export function formerFields({ form }: Pick<Place, "form">, formsOf: FormsOfEvents): FormerFields {
  const meaning = (was: FormThen | undefined, name: string, value: Json | undefined) => {
    const then = was?.fields.get(name);
    if (then === undefined || value === undefined) return null;
    return formerMeaning(then, form.fields.get(name)?.schema, value);
  };
  return (event, { field, ...change }) => {
    const [before, after] = formsOf(event);
    const from = meaning(before, field, change.from);
    const to = meaning(after, field, change.to);
    if (from === null && to === null) return undefined;
    return { ...(from !== null && { from }), ...(to !== null && { to }) };
  };
}
