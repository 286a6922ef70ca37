import type { Text } from "../definition/text.ts";
import type { Problem } from "../problem/problem.ts";

/** One thing that a move asks for, met or not. */
export interface Requirement {
  readonly kind: "guard" | "entry" | "required" | "checklist";
  /** The rule's, the checklist item's or the field's name. */
  readonly name: string;
  /** The fields that decide it. */
  readonly fields: readonly string[];
  readonly met: boolean;
  /** What is said where it is not met. */
  readonly problem: Problem;
}

/** A move that leaves a record's stage: who may make it, and what is missing for it. */
export interface TransitionOption {
  readonly name: string;
  readonly title: Text;
  readonly to: string;
  /** It would succeed as the record is now (given a comment where it wants one). */
  readonly allowed: boolean;
  /** The actor is somebody who may make it. */
  readonly permitted: boolean;
  readonly ask: readonly string[];
  readonly commentRequired: boolean;
  /** Somebody has to approve it, as the record is now. */
  readonly approval: boolean;
  /** Null is everybody who may update the record. */
  readonly roles: ReadonlySet<string> | null;
  readonly who: "anyone" | "owner" | "team";
  readonly requirements: readonly Requirement[];
  /** Everything that keeps the gate shut; who may make the move is `permitted`. */
  readonly problems: readonly Problem[];
}
