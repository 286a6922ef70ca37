import type { ChangePhrases } from "./change-phrases.ts";
import type { Change } from "./change.ts";

/** A value before and after in words; null where it is not there or cannot be said. */
export interface Said {
  readonly before: string | null;
  readonly after: string | null;
}

/** What became of a value, as exactly as its words allow. */
export function valueDifference(
  name: string,
  { before, after }: Pick<Change, "before" | "after">,
  said: Said,
  phrases: ChangePhrases,
): string {
  if (before === null)
    return said.after === null ? phrases.altered(name, "added") : phrases.set(name, said.after);
  if (after === null) {
    return said.before === null ? phrases.altered(name, "removed") : phrases.unset(name, said.before);
  }
  const both = said.before !== null && said.after !== null && said.before !== said.after;
  return both ? phrases.changed(name, said.before, said.after) : phrases.altered(name, "changed");
}
