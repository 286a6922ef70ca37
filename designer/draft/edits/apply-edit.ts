import type { Json, JsonObject } from "../../../runtime/core/json.ts";
import { besides } from "./besides.ts";
import { containerOf, type Entries, entriesOf, identityOf } from "./entries-of.ts";
import type { Edit } from "./edit.ts";
import { type Path, splitPath } from "./path.ts";

/** A document after an edit, and the edit that leads back to exactly what was before. */
export interface Edited {
  readonly document: Json;
  readonly inverse: Edit;
}

/** Applies one edit; null where what it speaks of is not there (any more) or its place is taken. */
export function applyEdit(document: Json, edit: Edit): Edited | null {
  const { parent, key } = splitPath(edit.at);
  let inverse: Edit | null = null;
  const changed = updateAt(document, parent, (container) => {
    const entries = entriesOf(container);
    if (entries === undefined) return null;
    const next = steps[edit.do](edit as never, entries, key, container);
    if (next === null) return null;
    const after = containerOf(container, next.entries);
    inverse = next.inverse(entriesOf(after) ?? []);
    return after;
  });
  return changed === null || inverse === null ? null : { document: changed, inverse };
}

interface Step {
  readonly entries: Entries;
  /** The way back, told from the container's entries as they are afterwards. */
  inverse(after: Entries): Edit;
}

type Steps = {
  readonly [name in Edit["do"]]: (
    edit: Extract<Edit, { readonly do: name }>,
    entries: Entries,
    key: string,
    container: Json,
  ) => Step | null;
};

const steps: Steps = {
  set({ at, value }, entries, key, container) {
    const index = indexOf(entries, key);
    if (index < 0) {
      if (Array.isArray(container)) return null;
      return { entries: [...entries, [key, value]], inverse: () => ({ do: "remove", at }) };
    }
    const former = entries[index]?.[1] ?? null;
    return {
      entries: entries.with(index, [key, value]),
      inverse: (after) => ({ do: "set", at: besides(at, nameAt(after, index)), value: former }),
    };
  },

  insert({ at, value, before }, entries, key, container) {
    // Its name may be taken by what somebody else has put back, and by a merge that kept it.
    const isTaken = indexOf(entries, key) >= 0 && !(Array.isArray(container) && key.startsWith("#"));
    if (isTaken || standsAlone(value, container)) return null;
    const index = placeOf(entries, before);
    if (index < 0) return null;
    return {
      entries: entries.toSpliced(index, 0, [key, value]),
      inverse: (after) => ({ do: "remove", at: besides(at, nameAt(after, index)) }),
    };
  },

  remove({ at }, entries, key, container) {
    const index = indexOf(entries, key);
    if (index < 0) return null;
    const rest = entries.toSpliced(index, 1);
    if (Array.isArray(container) && isDoubled(entries[index]?.[1] ?? null, container))
      return { entries: rest, inverse: () => ({ do: "set", at: at.slice(0, -1), value: container }) };
    return {
      entries: rest,
      inverse: (after) => ({
        do: "insert",
        at,
        value: entries[index]?.[1] ?? null,
        before: index < after.length ? nameAt(after, index) : null,
      }),
    };
  },

  move({ at, before }, entries, key) {
    const index = indexOf(entries, key);
    const moved = entries[index];
    if (moved === undefined || before === key) return null;
    const rest = entries.toSpliced(index, 1);
    const target = placeOf(rest, before);
    if (target < 0) return null;
    return {
      entries: rest.toSpliced(target, 0, moved),
      inverse: (after) => ({
        do: "move",
        at: besides(at, nameAt(after, target)),
        before: index < rest.length ? nameAt(after, index < target ? index : index + 1) : null,
      }),
    };
  },

  rekey({ at, to }, entries, key, container) {
    const index = indexOf(entries, key);
    const former = entries[index];
    if (former === undefined) return null;
    const listed = Array.isArray(container);
    const name = listed ? nameOf(former[1]) : key;
    if (name === undefined || (!listed && indexOf(entries, to) >= 0)) return null;
    return {
      entries: entries.with(index, [to, listed ? renamed(former[1], to) : former[1]]),
      inverse: (after) => ({ do: "rekey", at: besides(at, nameAt(after, index)), to: name }),
    };
  },
};

/** Whether a list of texts or names, in which each stands once, has this one. */
function standsAlone(value: Json, container: Json): boolean {
  const name = markOf(value);
  if (!Array.isArray(container) || name === undefined) return false;
  const marks = container.map(markOf);
  return marks.includes(name) && new Set(marks).size === marks.length;
}

/** Whether a list has two of the same: then its place does not tell it, and the way back is the list as it was. */
function isDoubled(value: Json, list: readonly Json[]): boolean {
  const name = markOf(value);
  return name !== undefined && list.filter((each) => markOf(each) === name).length > 1;
}

/** What tells an entry of a list from the others. */
function markOf(item: Json): string | undefined {
  return typeof item === "string" ? item : nameOf(item);
}

function updateAt(value: Json, path: Path, change: (container: Json) => Json | null): Json | null {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  const entries = entriesOf(value);
  const index = entries === undefined ? -1 : indexOf(entries, step);
  const inner = entries?.[index]?.[1];
  if (entries === undefined || inner === undefined) return null;
  const changed = updateAt(inner, rest, change);
  // What names an item changes by `rekey` alone: else paths through it would lead nowhere.
  if (changed === null || (Array.isArray(value) && nameOf(inner) !== nameOf(changed))) return null;
  return containerOf(value, entries.with(index, [step, changed]));
}

function nameOf(item: Json): string | undefined {
  const keyword = identityOf(item);
  return keyword === undefined ? undefined : String((item as JsonObject)[keyword]);
}

function renamed(item: Json, to: string): Json {
  const keyword = identityOf(item);
  return keyword === undefined ? item : { ...(item as JsonObject), [keyword]: to };
}

/** Where an entry is; one of a list of texts goes by its number or by itself. */
function indexOf(entries: Entries, key: string): number {
  const index = entries.findIndex(([each]) => each === key);
  return index < 0 && isTexts(entries) ? entries.findIndex(([, value]) => value === key) : index;
}

/** A text whose follower is gone meanwhile comes to the end, where an item would find no place. */
function placeOf(entries: Entries, before: string | null): number {
  if (before === null) return entries.length;
  const index = indexOf(entries, before);
  return index < 0 && !before.startsWith("#") && isTexts(entries) ? entries.length : index;
}

/** What an edit calls an entry: a text by itself where that tells it, since others may come in before it. */
function nameAt(entries: Entries, index: number): string {
  const [key, value] = entries[index] ?? [];
  if (key === undefined) throw new Error(`There is no entry ${String(index)}`);
  const isTold = typeof value === "string" && !value.startsWith("#") && isTexts(entries);
  return isTold && entries.filter(([, each]) => each === value).length === 1 ? value : key;
}

function isTexts(entries: Entries): boolean {
  return entries.every(([key, value]) => key.startsWith("#") && typeof value === "string");
}
