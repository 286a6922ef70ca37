import type { FieldSchema } from "../definition/generated/definition.ts";
import { type FieldKindName, fieldKindNames } from "../fields/field-kind-name.ts";
import { kindKeywords } from "./kind-keywords.ts";

const unfit: ReadonlySet<FieldKindName> = new Set([
  ...(["table", "serial", "formula", "rollup"] as const),
  ...(["files", "image", "signature", "address"] as const),
]);

/** The kinds that a column of a table may have: what fits into a cell, and nothing that only a form computes. */
export const columnKinds: readonly FieldKindName[] = fieldKindNames.filter((kind) => !unfit.has(kind));

/** The keywords that no column of a table may have: what has a meaning for a whole field only, or no place in a cell. */
export const unfitForColumns: ReadonlySet<keyof FieldSchema> = new Set([
  ...(["x-unique", "x-indexed", "x-fill", "x-default", "x-help"] as const),
  ...(["x-visibleWhen", "x-whenHidden", "x-requiredWhen", "x-readOnlyWhen"] as const),
]);

/** Whether a field of a kind, or a column of a table of that kind, may have a keyword. */
export function takesKeyword(kind: FieldKindName, keyword: keyof FieldSchema, column: boolean): boolean {
  return kindKeywords[kind].allowed.includes(keyword) && !(column && unfitForColumns.has(keyword));
}
