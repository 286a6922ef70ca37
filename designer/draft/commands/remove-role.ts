import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import type { Edit } from "../edits/edit.ts";
import { readAt } from "../edits/read-at.ts";
import type { Step } from "../step.ts";
import { removeItem } from "./remove-item.ts";

/**
 * Removes a role with the rights that it has on forms. Transitions and approvals lose it from their lists; one that is
 * left without any role is told by the check, since it would be open to everybody.
 */
export function removeRole(document: Json, role: string): Step {
  const { forms } = document as unknown as AppDocument;
  const rights = forms.flatMap(({ name }): readonly Edit[] => {
    const at = ["forms", name, "access"];
    return (entriesOf(readAt(document, at)) ?? [])
      .filter(([, entry]) => readAt(entry, ["role"]) === role)
      .map(([key]): Edit => ({ do: "remove", at: [...at, key] }))
      .toReversed();
  });
  const step = removeItem(document, "role", ["roles", role]);
  return { ...step, edits: [...rights, ...step.edits] };
}
