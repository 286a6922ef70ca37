import { placeField, wholeLayout } from "../../forms/layout/layout-edits.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { formOf } from "../form-of.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/** Moves a field to another place of its form's layout: into a section, in front of a field or to its end. */
export function moveField(
  document: Json,
  form: string,
  field: string,
  to: { readonly section: string; readonly before: string | null },
): Step {
  const definition = formOf(document, form);
  const at = ["forms", form, "schema", "properties", field];
  return {
    label: { verb: "move", noun: "field", title: itemTitle(document, at) },
    edits: [...wholeLayout(definition), ...placeField(definition, field, to.section, to.before)],
  };
}
