import type { CompiledApp } from "../compile/compiled.ts";
import type { Finding } from "./finding.ts";
import type { FindingRule } from "./finding-rule.ts";
import { closedMoves } from "./rules/closed-moves.ts";
import { impossibleConditions } from "./rules/impossible-conditions.ts";
import { shadowedRules } from "./rules/shadowed-rules.ts";
import { tellingScores } from "./rules/telling-scores.ts";
import { unableRoles } from "./rules/unable-roles.ts";
import { unappliedScopes } from "./rules/unapplied-scopes.ts";
import { uneditableFields } from "./rules/uneditable-fields.ts";
import { unfilledFields } from "./rules/unfilled-fields.ts";
import { unreachedGrades } from "./rules/unreached-grades.ts";

const rules: readonly FindingRule[] = [
  impossibleConditions,
  closedMoves,
  uneditableFields,
  unfilledFields,
  unableRoles,
  shadowedRules,
  unreachedGrades,
  tellingScores,
  unappliedScopes,
];

const mostFindings = 200;

/** Assertions that are looked at for one rule at most: about a second's work in the worst case. */
const effort = 1_000_000;

/**
 * What its author hardly wants of a sound app: conditions that can never hold, moves that nobody can make, fields that
 * are required of people who cannot fill them in or that nothing fills in, roles that may make a move and not read, rules
 * and grades that never count, scores that tell what is hidden, rights whose scope is not applied yet. Warnings with pointers into the document, at most 200;
 * each is proven, and what would cost too much to prove is left out.
 */
export function findings(app: CompiledApp): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    for (const one of rule(app, { left: effort })) {
      found.push(one);
      if (found.length === mostFindings) return found;
    }
  }
  return found;
}
