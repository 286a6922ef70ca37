import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import { fullLayout, sectionsOf } from "./full-layout.ts";

/**
 * Where a field stands in its section, counted from 1, or where it would stand: in front of a field of a section, or at
 * its end. Null where there is no such place.
 */
export function fieldPlace(
  form: FormDefinition,
  field: string,
  to?: { readonly section: string; readonly before: string | null },
): { readonly place: number; readonly count: number; readonly section: Text | undefined } | null {
  const home = sectionsOf(fullLayout(form)).find(({ section, fields }) =>
    to === undefined ? fields.includes(field) : section === to.section,
  );
  if (home === undefined) return null;
  const { title, fields } = home;
  if (to === undefined || to.before === field)
    return { place: fields.indexOf(field) + 1, count: fields.length, section: title };
  const others = fields.filter((each) => each !== field);
  const index = to.before === null ? others.length : others.indexOf(to.before);
  return index < 0 ? null : { place: index + 1, count: others.length + 1, section: title };
}
