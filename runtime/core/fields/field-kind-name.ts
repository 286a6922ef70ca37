/** The kinds of field that this version executes, in the order in which they are offered. */
export const fieldKindNames = [
  "text",
  "long-text",
  "markdown",
  "integer",
  "number",
  "percent",
  "rating",
  "money",
  "boolean",
  "date",
  "date-time",
  "choice",
  "choices",
  "tags",
  "email",
  "phone",
  "url",
  "address",
  "user",
  "users",
  "team",
  "reference",
  "references",
  "table",
  "files",
  "serial",
  "formula",
  "rollup",
] as const;

/** The name of a field kind, which is also the name of its folder. */
export type FieldKindName = (typeof fieldKindNames)[number];
