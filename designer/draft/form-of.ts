import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { readAt } from "./edits/read-at.ts";

/** A form of a draft by its name; throws where there is none, since nothing that is shown speaks of one that is gone. */
export function formOf(document: Json, name: string): FormDefinition {
  const form = readAt(document, ["forms", name]);
  if (form === undefined) throw new Error(`There is no form ${name}`);
  return form as unknown as FormDefinition;
}
