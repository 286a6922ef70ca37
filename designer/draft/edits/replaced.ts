import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "./apply-edits.ts";
import { entriesOf } from "./entries-of.ts";
import { layoutPlaces } from "../merge/layout-places.ts";
import { type Path, splitPath } from "./path.ts";
import { readAt } from "./read-at.ts";

/** The merged document with a field or a section of a layout where `mine` has it; null where that place is gone. */
export function replaced(merged: Json, mine: Json, item: Path): Json | null {
  const form = item[1] ?? "";
  const key = JSON.stringify(item);
  const [there, wanted] = [merged, mine].map((document) =>
    layoutPlaces(document, form).find((place) => JSON.stringify(place.item) === key),
  );
  const value = there === undefined ? undefined : readAt(merged, there.at);
  if (there === undefined || wanted === undefined || value === undefined) return null;
  const { parent, key: last } = splitPath(wanted.at);
  const siblings = entriesOf(readAt(mine, parent)) ?? [];
  const followers = siblings.slice(siblings.findIndex(([each]) => each === last) + 1).map(nameOf);
  const out = applyEdits(merged, [{ do: "remove", at: there.at }])?.document;
  const list = out === undefined ? undefined : readAt(out, parent);
  if (out === undefined || list === undefined) return null;
  const entries = (entriesOf(list) ?? []).map((entry) => ({ key: entry[0], name: nameOf(entry) }));
  const follower = followers.find((name) => entries.some((entry) => entry.name === name));
  const before = entries.find(({ name }) => name === follower)?.key ?? null;
  const at = [...parent, typeof value === "string" ? "#" : (item.at(-1) ?? "")];
  return applyEdits(out, [{ do: "insert", at, value, before }])?.document ?? null;
}

function nameOf([key, value]: readonly [string, Json]): string {
  return typeof value === "string" ? value : key;
}
