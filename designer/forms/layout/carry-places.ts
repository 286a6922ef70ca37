import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { fullLayout, sectionsOf } from "./full-layout.ts";

/** A place of the layout with the id by which the canvas knows it. */
export interface CarryPlace {
  readonly id: string;
  readonly section: string;
  readonly before: string | null;
}

/**
 * Every place of a form's layout by its sections, those in tabs too: in front of each field and at the end. For a field
 * of the form (`field`) the one behind itself is left out, which is where it is.
 */
export function carryPlaces(form: FormDefinition, field: string | null): readonly (readonly CarryPlace[])[] {
  return sectionsOf(fullLayout(form)).map(({ section, fields }) => {
    const places = [
      ...fields.map((before) => ({ id: `before:${before}`, section, before })),
      { id: `end:${section}`, section, before: null },
    ];
    const home = field === null ? -1 : fields.indexOf(field);
    return home < 0 ? places : places.toSpliced(home + 1, 1);
  });
}
