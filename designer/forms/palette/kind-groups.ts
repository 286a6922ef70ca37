import type { FieldKindName } from "../../../runtime/core/fields/field-kind-name.ts";
import { fieldKindNames } from "../../../runtime/core/fields/field-kind-name.ts";

/** How kinds stand together in the palette; a kind that is in no group stands in the last one. */
const groups = {
  words: ["text", "long-text", "markdown", "email", "phone", "url", "address"],
  numbers: ["number", "integer", "money", "percent", "rating"],
  choices: ["choice", "choices", "tags", "boolean"],
  time: ["date", "date-time"],
  links: ["reference", "references", "user", "users", "team"],
  more: ["table", "files", "image", "signature", "serial", "formula", "rollup"],
} as const satisfies Record<string, readonly FieldKindName[]>;

export type KindGroup = keyof typeof groups;

/** The palette: every kind in its group. */
export function kindGroups(): readonly (readonly [KindGroup, readonly FieldKindName[]])[] {
  const grouped = new Set<FieldKindName>(Object.values(groups).flat());
  const rest = fieldKindNames.filter((kind) => !grouped.has(kind));
  return (Object.entries(groups) as [KindGroup, readonly FieldKindName[]][]).map(([group, kinds]) => [
    group,
    group === "more" ? [...kinds, ...rest] : kinds,
  ]);
}
