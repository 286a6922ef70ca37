import type { Json } from "../../../runtime/core/json.ts";
import { readAt } from "../edits/read-at.ts";
import { documentNames } from "./document-names.ts";
import { documentNodes } from "./document-nodes.ts";
import { formulaKeywords } from "./formula-keywords.ts";
import { formulaNames } from "./formula-names.ts";
import type { Mention } from "./mention.ts";
import { pointerNames } from "./pointer-names.ts";

/** Every place that speaks of a column of a table field by its name, but for the rows of records in the document. */
export function* columnMentions(
  document: Json,
  form: string,
  table: string,
  column: string,
): Generator<Mention> {
  const required = ["forms", form, "schema", "properties", table, "items", "required"];
  const names = readAt(document, required);
  if (Array.isArray(names)) {
    const index = names.indexOf(column);
    if (index >= 0) yield { at: [...required, `#${String(index)}`], how: "item" };
  }
  for (const node of documentNodes(document)) {
    const { at, keyword, value, form: home } = node;
    for (const each of documentNames(document, node))
      if (each.name === column && each.table === table && each.form === form)
        yield { at, how: "formula", from: each.from };
    if (home !== form || typeof value !== "string") continue;
    const beside = keyword === "x-currencyField" && value === column && at.at(-5) === table;
    if (beside && at.at(-4) === "items") yield { at, how: "rule" };
    if (keyword === "pointer")
      for (const { name, table: owner, from } of pointerNames(value))
        if (name === column && owner === table) yield { at, how: "formula", from };
    if (!formulaKeywords.has(keyword)) continue;
    for (const { name, from, owner } of formulaNames(value)) {
      if (name === column && owner === table) yield { at, how: "formula", from };
    }
  }
}
