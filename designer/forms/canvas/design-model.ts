import type { CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { FieldSnapshot, FormModel } from "../../../runtime/ui/form/form-model.ts";
import type { FormServices } from "../../../runtime/ui/form/form-services.ts";

/**
 * The model of a form on the canvas: every field is there, whatever its conditions say, and nothing is filled in.
 */
export function designModel(form: CompiledForm): FormModel {
  const shown = new Map<string, FieldSnapshot>();
  const field = (name: string): FieldSnapshot => {
    const known = shown.get(name);
    if (known !== undefined) return known;
    const snapshot: FieldSnapshot = {
      value: form.fields.get(name)?.defaultValue,
      state: { visible: true, required: form.required.has(name), access: "edit", offered: null },
      messages: [],
      cells: [],
      wanted: false,
    };
    shown.set(name, snapshot);
    return snapshot;
  };
  return {
    field,
    data: () => ({}),
    patch: () => ({}),
    set: () => {},
    setMany: () => {},
    showProblems: () => {},
    showWanted: () => {},
    learn: () => undefined,
    flush: () => {},
    onFlush: () => () => {},
    subscribe: () => () => {},
  };
}

/** A form that is only shown finds nobody and sends nothing. */
export const designServices: FormServices = {
  searchRecords: () => Promise.resolve([]),
  searchPeople: () => Promise.resolve([]),
  upload: () => Promise.reject(new Error("A form on the canvas takes no files")),
  valuesInUse: () => Promise.resolve([]),
  title: () => undefined,
};
