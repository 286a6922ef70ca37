import { kindNameOf, valueKindName } from "../fields/kind-name-of.ts";
import { systemFields } from "../fields/system-fields.ts";
import type { FormPlace } from "./app-index.ts";

const systemKinds: ReadonlyMap<string, string> = new Map([
  ["_owner", "user"],
  ["_createdBy", "user"],
  ["_updatedBy", "user"],
  ["_team", "team"],
  ["_probability", "percent"],
]);

/**
 * The kind of value that a field holds, own or system's, whoever writes it; undefined where there is no such field
 * or its kind is unknown.
 */
export function valueKind(place: FormPlace, name: string): string | undefined {
  const own = place.fields.get(name);
  return own ? valueKindName(own) : systemKind(name);
}

/** The kind of value that a field of the system holds; undefined where there is no such field. */
export function systemKind(name: string): string | undefined {
  return systemKinds.get(name) ?? systemFields.get(name)?.type;
}

/** True for own fields that nobody writes: formulas, roll-ups, serials. */
export function isDerived(place: FormPlace, name: string): boolean {
  const field = place.fields.get(name);
  const kind = field && kindNameOf(field);
  return kind === "formula" || kind === "rollup" || kind === "serial";
}
