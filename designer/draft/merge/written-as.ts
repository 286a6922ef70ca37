import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { interleave } from "./interleave.ts";

/** Lists of an app whose order says nothing: a published version has them by name. */
const unordered: ReadonlySet<string> = new Set(["automations", "dashboards", "documents", "examples"]);

/**
 * A document written as another one: keys, and items of lists without an order, stand where they stand there. What is
 * published is written in an order of its own, which is no change that anybody has made. The order of fields stays.
 */
export function writtenAs(document: Json, other: Json | undefined, key = "", depth = 0): Json {
  if (document === other || typeof document !== "object" || document === null) return document;
  const [here, there] = [new Map(entriesOf(document) ?? []), new Map(entriesOf(other) ?? [])];
  const isFree = Array.isArray(document) ? depth === 1 && unordered.has(key) : key !== "properties";
  const known = [...there.keys()].filter((name) => here.has(name));
  const order = isFree ? interleave(known, [...here.keys()]) : [...here.keys()];
  const written = order.map(
    (name) => [name, writtenAs(here.get(name) ?? null, there.get(name), name, depth + 1)] as const,
  );
  return Array.isArray(document) ? written.map(([, value]) => value) : Object.fromEntries(written);
}
