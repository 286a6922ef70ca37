import type { Json, JsonObject } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import { suggestion } from "../problem/suggestion.ts";
import type { ConditionScope, NamedValues } from "./condition-scope.ts";

/** How large a condition may be; one node is a keyword, a name in it or a nested condition. */
export const conditionLimits = { depth: 8, nodes: 200, values: 1000 } as const;

// Looking for what was meant compares with every name.
const mostSuggestions = 5;

/** The state of reading one condition: what it has cost so far, and what was wrong. */
export interface ConditionReading {
  readonly scope: ConditionScope;
  readonly problems: Problem[];
  nodes: number;
  values: number;
}

/** Notes a problem and gives undefined, so that a reader can return it. */
export function refuse(
  { problems }: ConditionReading,
  pointer: string,
  code: string,
  params: JsonObject = {},
): undefined {
  problems.push({ code: `condition-${code}`, pointer, params });
  return undefined;
}

/** Notes that a value is none of the names that a field can hold, with the one that was likely meant. */
export function refuseName(
  reading: ConditionReading,
  pointer: string,
  name: string,
  { what, known }: NamedValues,
): undefined {
  const meant = reading.problems.length < mostSuggestions ? suggestion(name, known) : null;
  return refuse(reading, pointer, "unknown-name", { what, name: quoted(name), ...offering(meant) });
}

/** Notes that there is no such field, with the one that was likely meant. */
export function refuseField(reading: ConditionReading, pointer: string, name: Json): undefined {
  const names = reading.problems.length < mostSuggestions ? reading.scope.names?.() : undefined;
  const meant = typeof name === "string" && names ? suggestion(name, names) : null;
  return refuse(reading, pointer, "unknown-field", { field: quoted(name), ...offering(meant) });
}

/** Notes a keyword that the language does not have, with the one that was likely meant. */
export function refuseKeyword(
  reading: ConditionReading,
  pointer: string,
  name: string,
  known: Iterable<string>,
): undefined {
  return refuse(reading, pointer, "keyword", { keyword: quoted(name), ...offering(suggestion(name, known)) });
}

function offering(meant: string | null): JsonObject {
  return meant === null ? {} : { suggestion: meant };
}

/** A text of the sender, cut to a length at which it may be repeated to them. */
export function quoted(text: unknown): string {
  const whole = typeof text === "string" ? text : (JSON.stringify(text) ?? "");
  return whole.length > 80 ? `${whole.slice(0, 80)}…` : whole;
}

/**
 * The entries of an object with their pointers, each counted as a node; undefined with a problem where it is
 * no object or empty, and cut off where the condition is too large.
 */
export function entriesOf(
  reading: ConditionReading,
  value: unknown,
  pointer: string,
  keyword: string,
): readonly { readonly key: string; readonly value: Json; readonly pointer: string }[] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(reading, pointer, "shape", { keyword });
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return refuse(reading, pointer, "empty", { keyword });
  return affordable(reading, keys, pointer).map((key) => ({
    key,
    value: (value as JsonObject)[key] as Json,
    pointer: pointerTo(pointer, key),
  }));
}

/** The items of a list with their pointers; as `entriesOf`. */
export function itemsOf(
  reading: ConditionReading,
  value: unknown,
  pointer: string,
  keyword: string,
): readonly { readonly value: Json; readonly pointer: string }[] | undefined {
  if (!Array.isArray(value)) return refuse(reading, pointer, "shape", { keyword });
  if (value.length === 0) return refuse(reading, pointer, "empty", { keyword });
  return affordable(reading, value as Json[], pointer).map((item, index) => ({
    value: item,
    pointer: pointerTo(pointer, index),
  }));
}

function affordable<T>(reading: ConditionReading, all: readonly T[], pointer: string): readonly T[] {
  const left = conditionLimits.nodes - reading.nodes;
  reading.nodes += all.length;
  if (all.length <= left) return all;
  if (left >= 0) refuse(reading, pointer, "too-large", { maximum: conditionLimits.nodes });
  return all.slice(0, Math.max(left, 0));
}
