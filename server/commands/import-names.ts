import type { FoundLink } from "../../runtime/core/cells/cell-kind.ts";
import { looseKey } from "../../runtime/core/cells/loose-key.ts";

/** Names of things with their ids: found as they are written first, then whatever their case and spaces. */
export interface ImportNames {
  add(name: string, id: string): void;
  find(name: string): FoundLink;
}

/** An empty list of names; only those that `wanted` has by their loose key are kept, all without it. */
export function importNames(wanted?: ReadonlySet<string>): ImportNames {
  const exact = new Map<string, string | null>();
  const loose = new Map<string, string | null>();
  const put = (names: Map<string, string | null>, key: string, id: string) =>
    names.set(key, names.has(key) && names.get(key) !== id ? null : id);
  return {
    add(name, id) {
      const key = looseKey(name);
      if (key === "" || wanted?.has(key) === false) return;
      put(exact, name.trim(), id);
      put(loose, key, id);
    },
    find(name) {
      const id = exact.get(name.trim());
      if (id !== undefined) return id === null ? "several" : { id, loose: false };
      const near = loose.get(looseKey(name));
      if (near === undefined) return "none";
      return near === null ? "several" : { id: near, loose: true };
    },
  };
}
