import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import { blankRecord } from "../../runtime/core/transition/blank-record.ts";
import { createFormModel, type FormModel } from "../../runtime/ui/form/form-model.ts";
import type { FormServices } from "../../runtime/ui/form/form-services.ts";

/** The model of an empty record, so that a form can be shown without one. */
export function previewModel(app: CompiledApp, form: CompiledForm, locale: string): FormModel {
  const context: EngineContext = {
    app,
    form,
    actor: { id: "preview", administrator: true, roles: new Set(app.roles.keys()), teams: [] },
    now: new Date().toISOString(),
    surroundings: { through: () => undefined, rollup: () => undefined },
    newId: () => crypto.randomUUID(),
    matches: () => true,
  };
  return createFormModel({
    locale,
    context,
    record: blankRecord(context, { id: "preview" }, null, null),
  });
}

/** A form that is only shown finds nobody and sends nothing. */
export const previewServices: FormServices = {
  searchRecords: () => Promise.resolve([]),
  searchPeople: () => Promise.resolve([]),
  valuesInUse: () => Promise.resolve([]),
  upload: () => Promise.reject(new Error("A form in the designer takes no files")),
  title: () => undefined,
};
