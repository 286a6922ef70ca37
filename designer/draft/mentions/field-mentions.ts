import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { readAt } from "../edits/read-at.ts";
import { documentNames } from "./document-names.ts";
import type { DocumentNode } from "./document-nodes.ts";
import { documentNodes } from "./document-nodes.ts";
import { formulaKeywords } from "./formula-keywords.ts";
import { formulaNames } from "./formula-names.ts";
import type { Mention } from "./mention.ts";
import { pointerNames } from "./pointer-names.ts";

/** Keywords whose lists hold names of fields, and those of which some do and some do not. */
const lists = new Set(["required", "fields", "ask", "keyFields", "columns", "card"]);
const single = new Set(["x-currencyField", "probabilityField", "date", "since", "field", "via"]);

/** Every place that speaks of a form's field by its name. */
export function* fieldMentions(document: Json, form: string, field: string): Generator<Mention> {
  for (const node of documentNodes(document)) {
    if (typeof node.value === "string") yield* textMentions(document, node, form, field);
    for (const { name, from, table, form: home } of documentNames(document, node))
      if (name === field && table === null && home === form) yield { at: node.at, how: "formula", from };
    yield* keyMentions(node, form, field);
  }
}

function* textMentions(document: Json, node: DocumentNode, form: string, field: string): Generator<Mention> {
  const { at, keyword, value } = node;
  const text = String(value);
  if (formulaKeywords.has(keyword) || (keyword === "field" && text.includes("."))) {
    for (const { name, from, owner } of formulaNames(text)) {
      const home = owner === null ? node.form : targetOf(document, node.form, owner);
      if (name === field && home === form) yield { at, how: "formula", from };
    }
  } else if (keyword === "pointer") {
    for (const { name, table, from } of pointerNames(text))
      if (name === field && table === null && node.form === form) yield { at, how: "formula", from };
  } else if (node.form !== form) {
    if (
      keyword === "x-fill/*" &&
      text === field &&
      node.owner !== undefined &&
      fillTarget(document, node) === form
    )
      yield { at, how: "rule" };
  } else if (keyword === "sort" && text.replace(/^-/, "") === field) yield { at, how: "sort" };
  else if (text !== field) return;
  else if (lists.has(keyword) && at.at(-1)?.startsWith("#") === true && !isColumns(at)) {
    yield { at, how: isConditionAt(document, at) ? "rule" : "item" };
  } else if (single.has(keyword)) yield { at, how: "rule" };
  else if (keyword === "x-fill/*" && fillTarget(document, node) === form) yield { at, how: "rule" };
}

function* keyMentions(
  { at, keyword, form: home }: DocumentNode,
  form: string,
  field: string,
): Generator<Mention> {
  if (home !== form || at.at(-1) !== field) return;
  if (
    keyword === "fields/*" ||
    keyword === "set/*" ||
    keyword === "data/*" ||
    keyword === "x-fill/*" ||
    keyword === "visible/*" ||
    keyword === "required/*"
  )
    yield { at, how: "key" };
  if (keyword === "properties/*" && at.at(-3) !== "schema" && at.at(-3) !== "items")
    yield { at, how: "ruleKey" };
}

/** The form to which a reference field leads. */
function targetOf(document: Json, form: string, field: string): string | undefined {
  const target = readAt(document, ["forms", form, "schema", "properties", field, "x-form"]);
  return typeof target === "string" ? target : undefined;
}

function fillTarget(document: Json, { at }: DocumentNode): string | undefined {
  const target = readAt(document, [...at.slice(0, -2), "x-form"]);
  return typeof target === "string" ? target : undefined;
}

/** Names of a table's columns stand in its rows' schema: they are no fields. */
function isColumns(at: readonly string[]): boolean {
  return at.at(-3) === "items";
}

function isConditionAt(document: Json, at: readonly string[]): boolean {
  if (at.at(-2) !== "required") return false;
  const owner = readAt(document, at.slice(0, -2));
  return isObject(owner) && owner["type"] !== "object";
}
