import type { ComponentType } from "react";
import type { CompiledField } from "../../core/compile/compiled.ts";
import type { Siblings } from "../../core/fields/field-kind.ts";
import type { Json } from "../../core/json.ts";

/** What every widget gets. `null` empties the field. */
export interface WidgetProps {
  readonly field: CompiledField;
  readonly id: string;
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | null) => void;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  /** The values that a cell is beside: its row's, and the record's for what is no column. Left out where it is no cell. */
  readonly beside?: Siblings;
}

/** How a kind of field is filled in; the folder has the kind's name. */
export type Widget = ComponentType<WidgetProps>;
