import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import { renameItem } from "../commands/rename-item.ts";
import type { Edit } from "../edits/edit.ts";
import { containerOf, entriesOf } from "../edits/entries-of.ts";
import { interleave } from "./interleave.ts";
import { likeliestRemoval } from "./likeliest-removal.ts";
import { mentionsOf } from "../mentions/mentions-of.ts";
import type { Clash } from "./merge-drafts.ts";
import { namedEntries } from "../edits/named-entries.ts";
import { nounAt } from "./noun-at.ts";
import { type Path, splitPath } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { replaced } from "../edits/replaced.ts";
import type { Noun } from "../step.ts";

/**
 * The merged document with my side of a clash; null where there is no place for it. What somebody else has removed comes
 * back to where `mine`, my whole document, has it, and so does its name in lists that lost it.
 */
export function withMine(merged: Json, mine: Json, clash: Clash): Json | null {
  const { at } = clash;
  if (at.length === 0) return clash.mine ?? null;
  if (clash.what === "place") return replaced(merged, mine, at);
  if (clash.what === "name") return renamed(merged, clash);
  if (clash.what === "order") return reordered(merged, at, clash.mine);
  if (clash.mine === undefined) return removedAgain(merged, mine, at);
  if (readAt(merged, at) !== undefined)
    return applyEdits(merged, [{ do: "set", at, value: clash.mine }])?.document ?? null;
  const back = applyEdits(merged, [insertion(merged, mine, at, clash.mine)])?.document ?? null;
  return back === null ? null : namedAgain(back, mine, at);
}

/** Without what I have removed, and what I removed along with it. */
function removedAgain(merged: Json, mine: Json, at: Path): Json | null {
  if (readAt(merged, at) === undefined) return null;
  const noun = nounAt(at);
  if (noun === null) return applyEdits(merged, [{ do: "remove", at }])?.document ?? null;
  return likeliestRemoval(merged, mine, { noun, at }).without(merged);
}

function renamed(merged: Json, { at, mine }: Clash): Json | null {
  const noun = nounAt(at);
  if (noun === null || typeof mine !== "string" || readAt(merged, at) === undefined) return null;
  if (readAt(merged, [...at.slice(0, -1), mine]) !== undefined) return null;
  return applyEdits(merged, renameItem(merged, noun, at, mine, false).edits)?.document ?? null;
}

function reordered(merged: Json, at: Path, wanted: Json | undefined): Json | null {
  const list = readAt(merged, at);
  const entries = namedEntries(list);
  if (list === undefined || entries === undefined || !Array.isArray(wanted)) return null;
  const values = new Map(entries);
  const kept = wanted.filter((key) => typeof key === "string" && values.has(key)) as string[];
  const order = interleave(kept, [...values.keys()]);
  const value = containerOf(
    list,
    order.map((key) => [key, values.get(key) ?? null] as const),
  );
  return applyEdits(merged, [{ do: "set", at, value }])?.document ?? null;
}

function insertion(merged: Json, mine: Json, at: Path, value: Json): Edit {
  const { parent, key } = splitPath(at);
  const siblings = (entriesOf(readAt(mine, parent)) ?? []).map(([each]) => each);
  const there = new Set((entriesOf(readAt(merged, parent)) ?? []).map(([each]) => each));
  const before = siblings.slice(siblings.indexOf(key) + 1).find((each) => there.has(each)) ?? null;
  return { do: "insert", at, value, before };
}

const nouns: { readonly [list: string]: Noun } = {
  roles: "role",
  properties: "field",
  stages: "stage",
  transitions: "transition",
};

/** Names are put back only where their list is still there: the lists of others are for others to take away. */
function namedAgain(document: Json, mine: Json, at: Path): Json {
  const { parent, key } = splitPath(at);
  const noun = at.length > 6 || at.includes("layout") ? undefined : nouns[parent.at(-1) ?? ""];
  if (noun === undefined) return document;
  return mentionsOf(mine, noun, at).reduce((current, mention) => {
    if (mention.how === "item" || mention.how === "sort") return listedAgain(current, mine, mention.at);
    if (mention.how !== "key" || mention.at.at(-1) !== key) return current;
    const value = readAt(mine, mention.at);
    if (value === undefined || readAt(current, mention.at) !== undefined) return current;
    return applyEdits(current, [insertion(current, mine, mention.at, value)])?.document ?? current;
  }, document);
}

function listedAgain(document: Json, mine: Json, at: Path): Json {
  const { parent, key } = splitPath(at);
  const [wanted, list] = [readAt(mine, parent), readAt(document, parent)];
  const name = readAt(mine, at);
  if (!Array.isArray(wanted) || !Array.isArray(list) || name === undefined || list.includes(name))
    return document;
  const followers: readonly Json[] = wanted.slice(Number(key.slice(1)) + 1);
  const follower = followers.find((each) => list.includes(each));
  const before = follower === undefined ? null : `#${String(list.indexOf(follower))}`;
  const edit: Edit = { do: "insert", at: [...parent, "#"], value: name, before };
  return applyEdits(document, [edit])?.document ?? document;
}
