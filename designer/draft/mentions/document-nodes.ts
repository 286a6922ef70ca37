import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json, JsonObject } from "../../../runtime/core/json.ts";
import { entriesOf } from "../edits/entries-of.ts";
import type { Path } from "../edits/path.ts";

/** A value of a document with what is known of where it stands. */
export interface DocumentNode {
  readonly at: Path;
  /** The keyword whose value this is; for an entry with a key of the admin's own, `keyword/*`. */
  readonly keyword: string;
  readonly value: Json;
  /** The object that holds it; for an item of a list, the one that holds the list. */
  readonly owner: JsonObject;
  /** The form that names of fields belong to here, and the pipeline that stages belong to; "" where there is none. */
  readonly form: string;
  readonly pipeline: string;
}

/** Objects whose keys are names that the admin chose, not keywords. */
const named = new Set([
  "properties",
  "set",
  "data",
  "x-fill",
  "fields",
  "stages",
  "transitions",
  "demo",
  "related",
  "related/*",
  "visible",
  "required",
]);

/** Of the documents that are at hand: a command and what checks it ask for the same ones several times. */
const known = new WeakMap<JsonObject, readonly DocumentNode[]>();

/** Every value of a document, containers before what is in them. */
export function documentNodes(document: Json): readonly DocumentNode[] {
  if (!isObject(document)) return [];
  const found = known.get(document);
  if (found !== undefined) return found;
  const nodes: DocumentNode[] = [];
  addBelow(nodes, document, "", { at: [], form: "", pipeline: "" });
  known.set(document, nodes);
  return nodes;
}

interface Place {
  readonly at: Path;
  readonly form: string;
  readonly pipeline: string;
}

function addBelow(nodes: DocumentNode[], value: JsonObject, keyword: string, place: Place): void {
  const here = placeOf(value, keyword, place);
  for (const [key, inner] of Object.entries(value)) {
    const own = named.has(keyword) ? `${keyword}/*` : key;
    const byForm = keyword === "demo" || keyword === "related";
    const form = byForm ? key : own === "x-filter" ? String(value["x-form"] ?? "") : here.form;
    addNode(nodes, inner, own, { at: [...place.at, key], form, pipeline: here.pipeline }, value);
  }
}

function addNode(nodes: DocumentNode[], value: Json, keyword: string, place: Place, owner: JsonObject): void {
  const { at, form, pipeline } = place;
  nodes.push({ at, form, pipeline, keyword, value, owner });
  if (Array.isArray(value)) {
    for (const [key, item] of entriesOf(value) ?? []) {
      const inner = { at: [...at, key], form, pipeline };
      nodes.push({ ...inner, keyword, value: item, owner });
      if (isObject(item)) addBelow(nodes, item, `${keyword}[]`, inner);
    }
  } else if (isObject(value)) addBelow(nodes, value, keyword, place);
}

/** What the names in an object belong to: its own form and pipeline, where it is one or names one. */
function placeOf(value: JsonObject, keyword: string, place: Place): Place {
  const { name, form, pipeline } = value;
  if (keyword === "forms[]") return { ...place, form: String(name), pipeline: "" };
  if (keyword === "pipelines[]") return { ...place, pipeline: String(name) };
  const own = typeof form === "string" && keyword !== "properties/*" ? form : place.form;
  return { ...place, form: own, pipeline: typeof pipeline === "string" ? pipeline : place.pipeline };
}
