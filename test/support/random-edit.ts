import type { Edit } from "../../designer/draft/edits/edit.ts";
import { entriesOf } from "../../designer/draft/edits/entries-of.ts";
import type { Path } from "../../designer/draft/edits/path.ts";
import type { Json } from "../../runtime/core/json.ts";

/** Every place of a document, the document itself not. */
function placesOf(value: Json, at: Path = []): readonly Path[] {
  return (entriesOf(value) ?? []).flatMap(([key, inner]) => [[...at, key], ...placesOf(inner, [...at, key])]);
}

/** An edit somewhere in `value`, made from four numbers; some of them find nothing to change. */
export function randomEdit(
  value: Json,
  [what, where, other, name]: readonly [number, number, number, number],
): Edit {
  const places = placesOf(value);
  const at = places[where % places.length] ?? [];
  const siblings = places.filter(
    (each) => each.length === at.length && each.slice(0, -1).join("/") === at.slice(0, -1).join("/"),
  );
  const sibling = siblings[other % siblings.length]?.at(-1) ?? null;
  const before = other % 3 === 0 ? null : sibling;
  const fresh = [...at.slice(0, -1), `new${String(name % 5)}`];
  const item = { name: `new${String(name % 5)}`, title: "New" };
  const edits: readonly Edit[] = [
    { do: "set", at, value: item },
    { do: "set", at: [...at, `keyword${String(name % 3)}`], value: name },
    { do: "insert", at: fresh, value: item, before },
    { do: "remove", at },
    { do: "move", at, before },
    { do: "rekey", at, to: `new${String(name % 5)}` },
  ];
  return edits[what % edits.length] as Edit;
}
