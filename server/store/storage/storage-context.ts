import type { CompiledApp, CompiledField, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { StoragePlan } from "../../../runtime/core/diff/storage-plan.ts";
import type { Dialect } from "../records/dialect.ts";
import type { SqlConnection } from "../sql-connection.ts";

/** What preparing storage works with: the transaction that is open, and the app before and after. */
export interface StorageContext {
  readonly connection: SqlConnection;
  readonly dialect: Dialect;
  readonly app: CompiledApp;
  /** The version up to now; null where it is not known. */
  readonly formerVersion: number | null;
  /** The form as it was, whatever its name was. */
  formerForm(form: string): CompiledForm | undefined;
  formerField(form: string, field: string): CompiledField | undefined;
}

/** The context of a plan that leads from `before` (null: no version, or one that is not known) to `app`. */
export function storageContext(
  connection: SqlConnection,
  dialect: Dialect,
  before: CompiledApp | null,
  app: CompiledApp,
  plan: StoragePlan,
): StorageContext {
  function formerForm(form: string): CompiledForm | undefined {
    const renamed = plan.find((step) => step.do === "rename-form" && step.form === form);
    return before?.forms.get(renamed?.do === "rename-form" ? renamed.from : form);
  }
  return {
    connection,
    dialect,
    app,
    formerVersion: before?.version ?? null,
    formerForm,
    formerField(form, field) {
      const renamed = plan.find(
        (step) => step.do === "rename-field" && step.form === form && step.field === field,
      );
      return formerForm(form)?.fields.get(renamed?.do === "rename-field" ? renamed.from : field);
    },
  };
}
