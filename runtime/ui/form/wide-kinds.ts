import type { FieldKindName } from "../../core/fields/field-kind-name.ts";

/** Kinds whose widget needs the whole width of a section. */
export const wideKinds: ReadonlySet<FieldKindName> = new Set([
  "long-text",
  "markdown",
  "table",
  "files",
  "references",
  "address",
  "image",
]);
