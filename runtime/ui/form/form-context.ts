import { createContext, useContext, useSyncExternalStore } from "react";
import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";
import type { FieldKindName } from "../../core/fields/field-kind-name.ts";
import type { Widget } from "../widgets/widget.ts";
import type { CellPlace } from "./cell-problems.ts";
import type { FieldSnapshot, FormModel } from "./form-model.ts";
import type { FormServices } from "./form-services.ts";

/** What every field of a form reaches for. */
export interface FormRoom {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly model: FormModel;
  readonly services: FormServices;
  readonly idPrefix: string;
  /** Leads to a cell of a table; left out where nobody is led anywhere. */
  lead?(field: string, cell: CellPlace): void;
  /** How each table that is drawn is told to draw a row, by its field. */
  readonly tables?: Map<string, (row: number) => void>;
  /** Handed down rather than imported, since a sub-form shows widgets within a widget. */
  widgetOf(kind: FieldKindName): Widget;
}

const FormRoomContext = createContext<FormRoom | null>(null);

export const FormRoomProvider = FormRoomContext.Provider;

/** The form around this field. */
export function useFormRoom(): FormRoom {
  const room = useContext(FormRoomContext);
  if (room === null) throw new Error("A field stands outside of a form");
  return room;
}

/** What one field shows; renders again only when that changes. */
export function useFieldSnapshot(name: string): FieldSnapshot {
  const { model } = useFormRoom();
  return useSyncExternalStore(model.subscribe, () => model.field(name));
}
