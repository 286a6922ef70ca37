import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { entriesOf } from "../../draft/edits/entries-of.ts";
import { type Path, splitPath } from "../../draft/edits/path.ts";
import { fullLayout } from "./full-layout.ts";

/** A section, tab or text of a layout: where it stands as a path in the document, and its title. */
export interface LayoutPart {
  /** Its path, joined by slashes. */
  readonly id: string;
  readonly noun: "section" | "tab" | "text";
  readonly title: Text | undefined;
}

/**
 * The parts of a form's layout: those of the layout itself, then those of each tab. A tab can only stand in the layout.
 */
export function layoutParts(form: FormDefinition): readonly (readonly LayoutPart[])[] {
  const layout = fullLayout(form);
  const at = ["forms", form.name, "layout"];
  const inTabs = layout.flatMap((item) =>
    "tab" in item ? [partsOf(item.sections as unknown as Json, [...at, item.tab, "sections"])] : [],
  );
  return [partsOf(layout as unknown as Json, at), ...inTabs];
}

function partsOf(items: Json, at: Path): readonly LayoutPart[] {
  return (entriesOf(items) ?? []).map(([key, item]) => {
    const { tab, section, title } = item as { tab?: string; section?: string; title?: Text };
    const noun = tab !== undefined ? "tab" : section !== undefined ? "section" : "text";
    return { id: [...at, key].join("/"), noun, title };
  });
}

/** What happens to a part that is put where another one stands. */
export interface PartMove {
  /** The list below the form in which it comes, and the part in front of which; null for the end. */
  readonly to: { readonly list: Path; readonly before: string | null };
  /** Where it stands then, counted from 1, and among how many. */
  readonly place: number;
  readonly count: number;
}

/** The move that puts a part of a layout where another one stands; null where it cannot stand there. */
export function partMove(form: FormDefinition, id: string, there: string): PartMove | null {
  const groups = layoutParts(form);
  const find = (wanted: string) => {
    const group = groups.findIndex((parts) => parts.some((part) => part.id === wanted));
    const index = groups[group]?.findIndex((part) => part.id === wanted) ?? -1;
    return { group, index, part: groups[group]?.[index] };
  };
  const [from, to] = [find(id), find(there)];
  const parts = groups[to.group];
  if (from.part === undefined || to.part === undefined || parts === undefined) return null;
  if (from.part.noun === "tab" && to.group > 0) return null;
  const within = from.group === to.group;
  const behind = within && from.index < to.index ? parts[to.index + 1]?.id : there;
  const { parent } = splitPath(there.split("/"));
  return {
    to: { list: parent.slice(2), before: behind?.split("/").at(-1) ?? null },
    place: to.index + 1,
    count: parts.length + (within ? 0 : 1),
  };
}
