import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../../draft/edits/edit.ts";
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
    const path = sectionPath(layout, each.section);
    if (path === undefined) return [];
    const at = ["forms", form.name, ...path, "fields"];
    const index = each.fields.indexOf(field);
    if (each.section !== section) return index < 0 ? [] : [{ do: "remove", at: [...at, field] }];
    const next = before !== null && before !== field && each.fields.includes(before) ? before : null;
    if (index < 0) return [{ do: "insert", at: [...at, "#"], value: field, before: next }];
    if ((each.fields[index + 1] ?? null) === next) return [];
    return [{ do: "move", at: [...at, field], before: next }];
  });
}
