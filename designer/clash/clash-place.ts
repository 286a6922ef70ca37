import type { Path } from "../draft/edits/path.ts";

/** Lists of items that have a name, by what they hold. */
export type ItemList =
  | "forms"
  | "roles"
  | "automations"
  | "dashboards"
  | "tiles"
  | "documents"
  | "examples"
  | "demo"
  | "fields"
  | "columns"
  | "options"
  | "parts"
  | "checks"
  | "views"
  | "access"
  | "pipelines"
  | "stages"
  | "transitions"
  | "criteria"
  | "grades"
  | "entry"
  | "checklist"
  | "guards";

/** Where two admins clash. */
export interface ClashPlace {
  /** The items around it, the outermost first, each with the list that holds it. */
  readonly items: readonly { readonly list: ItemList; readonly at: Path }[];
  /** The list that it is as a whole. */
  readonly list: ItemList | null;
  /** The keyword of the innermost item, and the way inside its value; nothing where it is the item itself. */
  readonly keyword: Path;
}

/** The lists inside an item, by the way from the item to them. */
const inside: { readonly [list in ItemList | ""]?: { readonly [way: string]: ItemList } } = {
  "": {
    forms: "forms",
    roles: "roles",
    automations: "automations",
    dashboards: "dashboards",
    documents: "documents",
    examples: "examples",
    demo: "demo",
  },
  forms: {
    "schema/properties": "fields",
    layout: "parts",
    checks: "checks",
    pipelines: "pipelines",
    views: "views",
    access: "access",
  },
  dashboards: { tiles: "tiles" },
  fields: { oneOf: "options", "items/oneOf": "options", "items/properties": "columns" },
  columns: { oneOf: "options", "items/oneOf": "options" },
  parts: { sections: "parts" },
  pipelines: {
    stages: "stages",
    transitions: "transitions",
    "scorecard/criteria": "criteria",
    "scorecard/grades": "grades",
  },
  stages: { entry: "entry", checklist: "checklist" },
  transitions: { guards: "guards" },
};

/** Objects that only hold keywords of the item around them. */
const holders = new Set(["schema", "scorecard"]);

/** Tells the items, the list and the keyword to which a path of a document leads. */
export function clashPlace(at: Path): ClashPlace {
  const items: { list: ItemList; at: Path }[] = [];
  let current: ItemList | "" = "";
  let done = 0;
  while (done < at.length) {
    const rest = at.slice(done);
    const ways: readonly (readonly [way: string, list: ItemList])[] = Object.entries(inside[current] ?? {});
    const found = ways.find(([way]) => way.split("/").every((step, index) => rest[index] === step));
    if (found === undefined) break;
    const [way, list] = found;
    const length = way.split("/").length;
    if (rest.length === length) return { items, list, keyword: [] };
    done += length + 1;
    items.push({ list, at: at.slice(0, done) });
    current = list;
  }
  const keyword = at.slice(done);
  const held = keyword.length > 1 && holders.has(keyword[0] ?? "");
  return { items, list: null, keyword: held ? keyword.slice(1) : keyword };
}
