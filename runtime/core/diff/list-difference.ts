import { jsonEqual } from "../json-equal.ts";
import type { ListDifference } from "./change-phrases.ts";
import type { ListEntry } from "./sayings.ts";

/** What differs between two lists whose entries are known by their keys. */
export function listDifference(before: readonly ListEntry[], after: readonly ListEntry[]): ListDifference {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const now = new Map(after.map((entry) => [entry.key, entry]));
  const stayed = (entries: readonly ListEntry[], other: ReadonlyMap<string, ListEntry>) =>
    entries.filter(({ key }) => other.has(key)).map(({ key }) => key);
  return {
    added: after.filter(({ key }) => !old.has(key)).map(({ title }) => title),
    removed: before.filter(({ key }) => !now.has(key)).map(({ title }) => title),
    changed: after
      .filter(({ key, value }) => {
        const former = old.get(key);
        return former !== undefined && !jsonEqual(former.value, value);
      })
      .map(({ title }) => title),
    reordered: !jsonEqual([...stayed(before, now)], [...stayed(after, old)]),
  };
}
