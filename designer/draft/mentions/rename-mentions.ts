import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { splitPath } from "../edits/path.ts";
import { identityOf } from "../edits/entries-of.ts";
import type { Mention } from "./mention.ts";

/** The edits that put another name in every place that speaks of a noun; keys last, the innermost first. */
export function renameMentions(document: Json, mentions: readonly Mention[], to: string): readonly Edit[] {
  const keys = mentions.filter(({ how }) => how === "key" || how === "ruleKey");
  const values = mentions.filter(({ how }) => how === "item" || how === "sort" || how === "rule");
  return [
    // The last first: of two rights of one role, the second goes by its number as long as the first is there.
    ...values.toReversed().map(({ at, how }) => valueEdit(document, at, how, to)),
    ...byFormula(mentions).map((found) => formulaEdit(document, found, to)),
    ...keys.toSorted((a, b) => b.at.length - a.at.length).map(({ at }): Edit => ({ do: "rekey", at, to })),
  ];
}

function byFormula(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions.filter(({ how }) => how === "formula")) {
    const key = JSON.stringify(mention.at);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()];
}

function valueEdit(document: Json, at: Path, how: Mention["how"], to: string): Edit {
  const { parent, key } = splitPath(at);
  // A name that is what its item goes by, such as the role of a right, changes with the item's key.
  const owner = readAt(document, parent);
  const listed = Array.isArray(readAt(document, parent.slice(0, -1)));
  if (listed && owner !== undefined && identityOf(owner) === key) return { do: "rekey", at: parent, to };
  const descending = how === "sort" && String(readAt(document, at)).startsWith("-");
  return { do: "set", at, value: descending ? `-${to}` : to };
}

function formulaEdit(document: Json, found: readonly Mention[], to: string): Edit {
  const at = found[0]?.at ?? [];
  const source = String(readAt(document, at));
  const renamed = found
    .toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0))
    .reduce((text, { from = 0 }) => {
      const name = /^\w+/.exec(text.slice(from))?.[0] ?? "";
      return text.slice(0, from) + to + text.slice(from + name.length);
    }, source);
  return { do: "set", at, value: renamed };
}
