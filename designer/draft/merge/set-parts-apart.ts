import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import type { Edit } from "../edits/edit.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { freshName } from "../fresh-name.ts";
import type { History } from "../history.ts";
import { splitPath, type Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { renamedHistory } from "./renamed-history.ts";

/** A history in which parts of layouts go by other names, and the edits that gave them. */
interface Apart {
  readonly history: History;
  readonly renames: readonly Edit[];
}

/**
 * My history, in which a section or tab that a step of mine has added goes by a name of its own where theirs has added one
 * by the same: fields that each has put into their own do not end up in one.
 */
export function setPartsApart(base: Json, mine: History, theirs: Json): Apart {
  let history = mine;
  const renames: Edit[] = [];
  for (const [form] of entriesOf(readAt(mine.document, ["forms"])) ?? []) {
    const added = addedIn(history, form);
    if (added.size === 0) continue;
    const taken = [base, theirs].map((document) => partNames(document, form));
    const [former = new Set(), others = new Set()] = taken;
    for (const part of added) {
      const at = partAt(history.document, form, part);
      if (at === undefined || former.has(part) || !others.has(part)) continue;
      const { key } = splitPath(at);
      const names = [...former, ...others, ...partNames(history.document, form)].map(nameOf);
      const to = freshName(key.replace(/\d+$/u, "") || key, names);
      history = renamedHistory(history, (document) => withPart(document, form, part, to));
      renames.push({ do: "rekey", at, to });
    }
  }
  return { history, renames };
}

/** The sections and tabs that steps have added to a form's layout, each by its keyword and name. */
function addedIn({ past }: History, form: string): ReadonlySet<string> {
  const parts = past.flatMap(({ label, edits }) =>
    label.verb !== "add" || (label.noun !== "section" && label.noun !== "tab")
      ? []
      : edits.flatMap((edit) =>
          edit.do === "insert" && isObject(edit.value) && edit.at[1] === form
            ? partsOf([edit.value], []).map(({ part }) => part)
            : [],
        ),
  );
  return new Set(parts);
}

function partsOf(
  layout: Json | undefined,
  at: Path,
): readonly { readonly part: string; readonly at: Path }[] {
  return (entriesOf(layout) ?? []).flatMap(([key, item]) => {
    if (!isObject(item)) return [];
    const own = (["section", "tab"] as const).flatMap((keyword) =>
      typeof item[keyword] === "string" ? [{ part: `${keyword} ${item[keyword]}`, at: [...at, key] }] : [],
    );
    return [...own, ...partsOf(item["sections"], [...at, key, "sections"])];
  });
}

function partsIn(document: Json, form: string) {
  const at = ["forms", form, "layout"];
  return partsOf(readAt(document, at), at);
}

function partNames(document: Json, form: string): ReadonlySet<string> {
  return new Set(partsIn(document, form).map(({ part }) => part));
}

function partAt(document: Json, form: string, part: string): Path | undefined {
  return partsIn(document, form).find((each) => each.part === part)?.at;
}

function nameOf(part: string): string {
  return part.slice(part.indexOf(" ") + 1);
}

function withPart(document: Json, form: string, part: string, to: string): Json {
  const at = partAt(document, form, part);
  return (at && applyEdits(document, [{ do: "rekey", at, to }])?.document) ?? document;
}
