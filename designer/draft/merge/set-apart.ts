import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import { alignNames } from "./align-names.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { formerPath } from "./former-path.ts";
import { freshName } from "../fresh-name.ts";
import { type GoneItem, goneItems } from "./gone-items.ts";
import type { History } from "../history.ts";
import type { Path } from "../edits/path.ts";
import type { Three } from "./placed-once.ts";
import { readAt } from "../edits/read-at.ts";
import { renamedHistory } from "./renamed-history.ts";
import { renamedItem } from "./renamed-item.ts";
import type { Noun } from "../step.ts";
import { withName } from "./with-name.ts";

/** The keywords by which people tell two things apart, where it is not the title: a grade is what its letter says. */
const telling: { readonly [noun in Noun]?: readonly string[] } = {
  check: ["message"],
  example: ["description"],
  grade: [],
  transition: ["title", "from", "to"],
};

/** More are no work of two people beside each other, and each takes its time. */
const most = 100;

/**
 * My history, in which what both have added under one name since `base` goes by a name of its own wherever it is two
 * things: what people call otherwise, and what a step of mine has added as just that.
 */
export function setApart(base: Json, mine: History, theirs: Json): History {
  let history = mine;
  const done = new Set<string>();
  while (done.size < most) {
    const twin = twinsIn(base, history, theirs).find(({ at }) => !done.has(at.join("/")));
    if (twin === undefined) break;
    done.add(twin.at.join("/"));
    const key = twin.at.at(-1) ?? "";
    const name = freshName(key.replace(/\d+$/u, "") || key, twin.siblings);
    if (withName(history.document, twin, name) !== history.document)
      history = renamedHistory(history, (document) => withName(document, twin, name));
  }
  return history;
}

/** Something of mine whose name theirs has for something else, with all names that are taken beside it. */
interface Twin extends GoneItem {
  readonly siblings: readonly string[];
}

function twinsIn(base: Json, history: History, theirs: Json): readonly Twin[] {
  const mine = history.document;
  if (goneItems(mine, base).length === 0) return [];
  // What is inside of something that one of us has renamed stands at one place only by then.
  const { renames, ...aligned } = alignNames({ base, mine, theirs });
  return [{ base, mine, theirs }, aligned].flatMap((three) =>
    sameNames(three).flatMap(({ noun, at: there }): readonly Twin[] => {
      const at = readAt(mine, there) === undefined ? formerPath(there, renames) : there;
      const areTwo =
        isAdded(history, noun, at) || differ(noun, readAt(mine, at), readAt(three.theirs, there));
      const siblings = [mine, base].flatMap((each) => namesBeside(each, at));
      return areTwo ? [{ noun, at, siblings: [...siblings, ...namesBeside(three.theirs, there)] }] : [];
    }),
  );
}

/** What both have by one name that `base` has not, but for what both have given that name. */
function sameNames({ base, mine, theirs }: Three): readonly GoneItem[] {
  return goneItems(mine, base).filter(({ at }) => {
    if (readAt(theirs, at) === undefined) return false;
    const [here, there] = [formerly(base, mine, at), formerly(base, theirs, at)];
    return here === undefined || here !== there;
  });
}

function formerly(base: Json, side: Json, at: Path): string | undefined {
  const isHere = (item: GoneItem, to: string) => at.join("/") === [...item.at.slice(0, -1), to].join("/");
  return renamedItem(base, side, isHere)?.item.at.join("/");
}

function differ(noun: Noun, one: Json | undefined, other: Json | undefined): boolean {
  if (!isObject(one) || !isObject(other)) return false;
  return (telling[noun] ?? ["title"]).some((key) => !jsonEqual(one[key] ?? null, other[key] ?? null));
}

function isAdded({ past }: History, noun: Noun, at: Path): boolean {
  if (noun === "grade") return false;
  return past.some(
    ({ label, edits }) =>
      label.verb === "add" &&
      edits.some((edit) => edit.do === "insert" && edit.at.join("/") === at.join("/")),
  );
}

function namesBeside(document: Json, at: Path): readonly string[] {
  return (entriesOf(readAt(document, at.slice(0, -1))) ?? []).map(([key]) => key);
}
