import { isObject } from "../definition/is-object.ts";
import type { Json } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";

/** A document without some of its parts, the parts, and the way back from a pointer into it to one into the whole. */
export interface Rest {
  readonly rest: unknown;
  readonly parts: readonly { readonly pointer: string; readonly value: unknown }[];
  readonly place: (pointer: string) => string;
}

/**
 * A copy of a document of bounded depth without the values at some pointers, or with others in their place where they
 * are not null. Lists close up.
 */
export function withoutParts(document: unknown, leftOut: ReadonlyMap<string, Json>): Rest {
  const parts: { pointer: string; value: unknown }[] = [];
  const indexes = new Map<string, readonly number[]>();
  const standing = standInsByParent(leftOut);
  const keeps = (value: unknown, pointer: string): boolean => {
    if (!leftOut.has(pointer)) return true;
    parts.push({ pointer, value });
    return false;
  };
  const copy = (value: unknown, pointer: string): unknown => {
    if (Array.isArray(value)) {
      const kept = [...value.keys()].filter((index) => keeps(value[index], pointerTo(pointer, index)));
      if (kept.length < value.length) indexes.set(pointer, kept);
      return kept.map((index) => copy(value[index], pointerTo(pointer, index)));
    }
    if (!isObject(value)) return value;
    const kept = Object.entries(value).filter(([key, child]) => keeps(child, pointerTo(pointer, key)));
    const copied = kept.map(([key, child]): [string, unknown] => [key, copy(child, pointerTo(pointer, key))]);
    return Object.fromEntries([...copied, ...(standing.get(pointer) ?? [])]);
  };
  return { rest: copy(document, ""), parts, place: (pointer) => placed(pointer, indexes) };
}

function standInsByParent(leftOut: ReadonlyMap<string, Json>): ReadonlyMap<string, [string, Json][]> {
  const byParent = new Map<string, [string, Json][]>();
  for (const [pointer, standIn] of leftOut) {
    if (standIn === null) continue;
    const at = pointer.lastIndexOf("/");
    const siblings = byParent.get(pointer.slice(0, at)) ?? [];
    byParent.set(pointer.slice(0, at), [...siblings, [pointer.slice(at + 1), standIn]]);
  }
  return byParent;
}

function placed(pointer: string, indexes: ReadonlyMap<string, readonly number[]>): string {
  const keys = pointer.split("/").slice(1);
  return keys.reduce((at, key) => `${at}/${String(indexes.get(at)?.[Number(key)] ?? key)}`, "");
}
