import type { ComponentType } from "react";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Path } from "../draft/edits/path.ts";

/** What the editor of a field's properties gets. */
export interface FieldPanelProps {
  /** The name of the form. */
  readonly form: string;
  readonly name: string;
  readonly field: FieldSchema;
  /** Where the field stands; a column of a table stands in its rows' schema. */
  readonly at: Path;
  /** Sets a keyword, or takes it away. */
  readonly set: (keyword: string, value: Json | undefined) => void;
  /** Sets several keywords in one step. */
  readonly setMany: (values: { readonly [keyword: string]: Json | undefined }) => void;
}

/** The editor of what is particular to one kind of field. */
export type FieldPanel = ComponentType<FieldPanelProps>;
