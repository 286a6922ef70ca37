import type { AppView } from "../../contract/generated/contract.ts";
import type { RecordData } from "../../core/record.ts";

/** What is typed, parted by whether the newest version that was published has a field for it. */
export interface TypedForNewer {
  readonly kept: RecordData;
  readonly gone: RecordData;
}

/**
 * A page may still work with a version whose fields the newest one, `newer`, does not have any more: what is typed in them
 * can be kept, but neither saved nor compared. Nothing is gone where there is no newer version, or none of the form.
 */
export function goneFields(
  typed: RecordData,
  form: string,
  newer: Pick<AppView, "definition"> | null,
): TypedForNewer {
  const properties = newer?.definition.forms.find(({ name }) => name === form)?.schema.properties;
  const isGone = (name: string) => properties !== undefined && !Object.hasOwn(properties, name);
  const entries = Object.entries(typed);
  return {
    kept: Object.fromEntries(entries.filter(([name]) => !isGone(name))),
    gone: Object.fromEntries(entries.filter(([name]) => isGone(name))),
  };
}
