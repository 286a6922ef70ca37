import type { CompiledForm } from "./compiled.ts";

const known = new WeakMap<CompiledForm, ReadonlySet<string>>();

/** The names of all that any rule, formula or criterion of the form reads, wherever it stands. */
export function readAnywhere(form: CompiledForm): ReadonlySet<string> {
  const before = known.get(form);
  if (before !== undefined) return before;
  const found = new Set<string>();
  collect(form, found, new Set());
  known.set(form, found);
  return found;
}

/** Whatever is compiled says what it reads under one name: looking for that misses none that is added one day. */
function collect(value: unknown, found: Set<string>, seen: Set<unknown>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map) for (const each of value.values()) collect(each, found, seen);
  else if (value instanceof Set) return;
  else
    for (const [name, each] of Object.entries(value)) {
      if (name === "reads" && each instanceof Set) for (const field of each) found.add(String(field));
      else if (name !== "definition" && name !== "schema") collect(each, found, seen);
    }
}
