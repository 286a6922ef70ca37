import type { Json } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import { combine } from "./combine.ts";
import type { ConditionTree } from "./compiled-condition.ts";
import type { ConditionScope } from "./condition-scope.ts";
import {
  conditionLimits,
  type ConditionReading,
  entriesOf,
  itemsOf,
  refuse,
  refuseField,
  refuseKeyword,
} from "./condition-reading.ts";
import { readAssertion } from "./read-assertion.ts";

/** Reads what stands under one keyword of a condition; undefined where it notes a problem. */
type KeywordReader = (
  reading: ConditionReading,
  value: Json,
  pointer: string,
  depth: number,
) => ConditionTree | undefined;

/** The keywords of a condition, in the order in which they are read to people. */
const keywords: ReadonlyMap<string, KeywordReader> = new Map<string, KeywordReader>([
  [
    "required",
    (reading, value, pointer) =>
      together(
        "all",
        itemsOf(reading, value, pointer, "required")?.map(({ value: name, pointer }) =>
          readPresent(reading, name, pointer),
        ),
      ),
  ],
  [
    "properties",
    (reading, value, pointer) =>
      together(
        "all",
        entriesOf(reading, value, pointer, "properties")?.map(({ key, value, pointer }) =>
          together("all", readAssertion(reading, key, value, pointer)),
        ),
      ),
  ],
  ["allOf", nested("all", "allOf")],
  ["anyOf", nested("any", "anyOf")],
  [
    "not",
    (reading, value, pointer, depth) => {
      const part = readNode(reading, value, pointer, depth + 1);
      return part && { kind: "not", part };
    },
  ],
]);

const order = [...keywords.keys()];

/**
 * A condition as a tree, with every problem that it has in this scope; the tree is null where there is one.
 * Any JSON may be given: reading stops at the limits of depth and size.
 */
export function readCondition(
  condition: unknown,
  scope: ConditionScope,
  pointer: string,
): { readonly tree: ConditionTree | null; readonly problems: readonly Problem[] } {
  const reading: ConditionReading = { scope, problems: [], nodes: 0, values: 0 };
  const tree = readNode(reading, condition, pointer, 1);
  return { tree: reading.problems.length === 0 && tree ? tree : null, problems: reading.problems };
}

function readNode(
  reading: ConditionReading,
  condition: unknown,
  pointer: string,
  depth: number,
): ConditionTree | undefined {
  if (depth > conditionLimits.depth) {
    return refuse(reading, pointer, "too-deep", { maximum: conditionLimits.depth });
  }
  const entries = entriesOf(reading, condition, pointer, "condition");
  if (entries === undefined) return undefined;
  for (const { key, pointer } of entries) {
    if (!keywords.has(key)) refuseKeyword(reading, pointer, key, order);
  }
  const known = entries
    .filter(({ key }) => keywords.has(key))
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return together(
    "all",
    known.map(({ key, value, pointer }) => keywords.get(key)?.(reading, value, pointer, depth)),
  );
}

function nested(kind: "all" | "any", keyword: string): KeywordReader {
  return (reading, value, pointer, depth) =>
    together(
      kind,
      itemsOf(reading, value, pointer, keyword)?.map(({ value, pointer }) =>
        readNode(reading, value, pointer, depth + 1),
      ),
    );
}

function readPresent(reading: ConditionReading, name: Json, pointer: string): ConditionTree | undefined {
  if (typeof name !== "string") return refuse(reading, pointer, "shape", { keyword: "required" });
  if (reading.scope.field(name) === undefined) return refuseField(reading, pointer, name);
  return { kind: "leaf", field: name, operator: "present", operand: { kind: "none" } };
}

/** Undefined as soon as one part could not be read: half a condition means something else. */
function together(
  kind: "all" | "any",
  parts: readonly (ConditionTree | undefined)[] | undefined,
): ConditionTree | undefined {
  return parts?.every((part) => part !== undefined) ? combine(kind, parts) : undefined;
}
