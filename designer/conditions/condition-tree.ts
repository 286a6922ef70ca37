import type { Leaf } from "../../runtime/core/condition/compiled-condition.ts";
import type { Json } from "../../runtime/core/json.ts";

/**
 * A condition as it is put together by clicking. Every node is written within as many `not` as it says, so that what
 * was read is written again as it was.
 */
export type ConditionNode = RowNode | GroupNode | JsonNode;

/** One assertion, perhaps still being made. */
export interface RowNode {
  readonly kind: "row";
  readonly key: string;
  readonly nots: number;
  /** An unfinished one has an empty field or value. */
  readonly leaf: Leaf;
  /** What counts: the row as it was when it was last finished; null for one that never was. */
  readonly finished: { readonly nots: number; readonly leaf: Leaf } | null;
}

/** Several that hold all, or of which one holds. */
export interface GroupNode {
  readonly kind: "group";
  readonly key: string;
  readonly nots: number;
  readonly match: "all" | "any";
  /** `together`: all are keywords of one object. `list`: each stands for itself. */
  readonly written: "together" | "list";
  readonly parts: readonly ConditionNode[];
}

/** What no row can show: kept untouched. */
export interface JsonNode {
  readonly kind: "json";
  readonly key: string;
  readonly nots: number;
  readonly value: Json;
}

let made = 0;

/** A key for a node by which lists of them know it again; it is never written. */
export function freshKey(): string {
  made += 1;
  return `n${String(made)}`;
}

/** A group that a click makes. */
export function newGroup(match: "all" | "any", parts: readonly ConditionNode[]): GroupNode {
  return { kind: "group", key: freshKey(), nots: 0, match, written: "list", parts };
}

/** A row in which nothing is chosen yet. */
export function newRow(): RowNode {
  const leaf: Leaf = { kind: "leaf", field: "", operator: "eq", operand: { kind: "value", value: null } };
  return { kind: "row", key: freshKey(), nots: 0, leaf, finished: null };
}
