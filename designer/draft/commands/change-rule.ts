import type { CheckDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import type { Noun, Step } from "../step.ts";
import { textRenewed } from "../text-renewed.ts";
import { changeItem } from "./change-item.ts";

/**
 * Changes a check, an entry rule or a guard. Where its message is the one that was made of its condition, it is made
 * anew of the next one, language by language; what somebody has written of it stays. `madeOf` makes the message of a
 * condition, or gives nothing where it cannot be told.
 */
export function changeRule(
  document: Json,
  noun: Noun,
  at: Path,
  changes: Partial<CheckDefinition>,
  madeOf: (condition: unknown) => Text | undefined,
): Step {
  const entries = Object.entries(changes).map(([key, value]) => [[key], value as Json | undefined] as const);
  const step = changeItem(document, noun, at, entries);
  const message = readAt(document, [...at, "message"]);
  if (changes.when === undefined || "message" in changes || message === undefined) return step;
  const next = textRenewed(message as Text, madeOf(readAt(document, [...at, "when"])), madeOf(changes.when));
  if (jsonEqual(message, next)) return step;
  const both = changeItem(document, noun, at, [...entries, [["message"], next]]);
  // The message follows: only the condition is typed.
  return { ...step, edits: both.edits };
}
