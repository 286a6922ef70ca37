import type {
  FormDefinition,
  LayoutItem,
  LayoutSection,
  LayoutText,
} from "../../../runtime/core/definition/generated/definition.ts";
import { freshName } from "../../draft/fresh-name.ts";

/** The sections of a layout in their order, those inside tabs too. */
export function sectionsOf(layout: readonly LayoutItem[]): readonly LayoutSection[] {
  return layout
    .flatMap((item): readonly (LayoutSection | LayoutText)[] => ("tab" in item ? item.sections : [item]))
    .filter((item) => "section" in item);
}

/**
 * A form's layout in which every field has a place: what the layout leaves out, reps see at the end, and so it stands
 * in a last section here.
 */
export function fullLayout({ layout = [], schema }: FormDefinition): readonly LayoutItem[] {
  const sections = sectionsOf(layout);
  const placed = new Set(sections.flatMap(({ fields }) => fields));
  const rest = Object.keys(schema.properties).filter((field) => !placed.has(field));
  if (rest.length === 0 && sections.length > 0) return layout;
  const section = freshName(
    sections.length === 0 ? "main" : "more",
    sections.map((each) => each.section),
  );
  return [...layout, { section, columns: 2, fields: rest }];
}
