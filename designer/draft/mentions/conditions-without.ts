import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { Edit } from "../edits/edit.ts";
import { isBelow } from "../edits/is-below.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { conditionRoot } from "./condition-root.ts";
import { conditionWithout } from "./condition-without.ts";
import { documentNodes } from "./document-nodes.ts";
import type { GoneValues } from "./gone-values.ts";

/** What a condition that speaks of a form's records comes to. */
export interface LeftCondition {
  readonly at: Path;
  readonly left: Json;
}

/** The conditions that ask for values which no record of a form has any more, outside of `apart`. */
export function conditionsWithout(
  document: Json,
  form: string,
  gone: GoneValues,
  apart: readonly Path[],
): readonly LeftCondition[] {
  const roots = new Map<string, Path>();
  for (const { at, keyword, value, form: home } of documentNodes(document)) {
    if (home !== form || (keyword !== "const" && keyword !== "enum")) continue;
    const field = Object.keys(gone).find((name) => at.includes(name));
    if (field === undefined || gone[field]?.has(value) !== true) continue;
    if (apart.some((path) => isBelow(at, path))) continue;
    const root = conditionRoot(at, field);
    roots.set(JSON.stringify(root), root);
  }
  return [...roots.values()].map((at) => ({
    at,
    left: conditionWithout(readAt(document, at) ?? null, gone),
  }));
}

/** The edits of the conditions of which something is left to ask. Where nothing is, they would mean another thing: they stay. */
export function reducedConditions(document: Json, conditions: readonly LeftCondition[]): readonly Edit[] {
  return conditions.flatMap(({ at, left }): readonly Edit[] =>
    isObject(left) && !jsonEqual(left, readAt(document, at) ?? null) ? [{ do: "set", at, value: left }] : [],
  );
}
