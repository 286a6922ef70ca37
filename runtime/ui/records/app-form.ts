import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";

/** The form whose records are shown, in its app. */
export interface AppForm {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
}
