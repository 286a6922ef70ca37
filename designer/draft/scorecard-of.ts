import type { ScorecardDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Path } from "./edits/path.ts";
import { readAt } from "./edits/read-at.ts";

/** The scorecard at a path of a document; an empty one where there is none, so that a step then finds nothing. */
export function scorecardOf(document: Json, at: Path): ScorecardDefinition {
  const found = readAt(document, at) as unknown as ScorecardDefinition | undefined;
  return found ?? { maximum: 100, criteria: [], grades: [] };
}
