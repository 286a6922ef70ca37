import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../../draft/edit.ts";
import { fullLayout, sectionsOf } from "./full-layout.ts";
import { sectionPath } from "./section-path.ts";

/** The edit that writes down the place of every field, where the layout leaves some to the end; often none. */
export function wholeLayout(form: FormDefinition): readonly Edit[] {
  const full = fullLayout(form);
  if (full === form.layout) return [];
  return [{ do: "set", at: ["forms", form.name, "layout"], value: full as unknown as Json }];
}

/** The edits that put a field into a section, in front of another or at its end, taking it out of where it was. */
export function placeField(
  form: FormDefinition,
  field: string,
  section: string,
  before: string | null,
): readonly Edit[] {
  const layout = fullLayout(form);
  return sectionsOf(layout).flatMap((each): readonly Edit[] => {
    const rest = each.fields.filter((name) => name !== field);
    const index = before === null ? -1 : rest.indexOf(before);
    const fields =
      each.section === section ? rest.toSpliced(index < 0 ? rest.length : index, 0, field) : rest;
    const path = sectionPath(layout, each.section);
    if (path === undefined || fields.join(" ") === each.fields.join(" ")) return [];
    return [{ do: "set", at: ["forms", form.name, ...path, "fields"], value: fields }];
  });
}
