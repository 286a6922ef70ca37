import type {
  AppDocument,
  AutomationDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { Edit } from "../edits/edit.ts";

/** The edits that put what is left of each automation of a form in its place; null takes it away. */
export function automationsLeft(
  document: Json,
  form: string,
  leftOf: (automation: AutomationDefinition) => AutomationDefinition | null,
): readonly Edit[] {
  const { automations = [] } = document as unknown as AppDocument;
  return automations.flatMap((automation): readonly Edit[] => {
    if (automation.form !== form) return [];
    const at = ["automations", automation.name];
    const left = leftOf(automation) as unknown as Json;
    if (left === null) return [{ do: "remove", at }];
    return jsonEqual(left, automation as unknown as Json) ? [] : [{ do: "set", at, value: left }];
  });
}
