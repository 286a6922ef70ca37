import type { AppView, FormRights } from "../../runtime/contract/generated/contract.ts";
import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { formRights } from "../../runtime/core/validate/form-rights.ts";
import { seenDocument } from "./seen/seen-document.ts";

function rightsOf(actor: Actor, form: CompiledForm): FormRights {
  const mine = formRights(actor, form);
  return {
    create: mine.has("create"),
    read: mine.has("read"),
    update: mine.has("update"),
    delete: mine.has("delete"),
    assign: mine.has("assign"),
    export: mine.has("export"),
    overrideGates: mine.has("overrideGates"),
  };
}

/** The published definition as its reader may see it, and what they may do with each form. */
export function presentApp(app: CompiledApp, actor: Actor): AppView {
  const forms = [...app.forms.values()].filter((form) => formRights(actor, form).size > 0);
  return {
    app: app.name,
    version: app.version,
    locale: app.defaultLocale,
    definition: seenDocument(app, actor),
    roles: [...actor.roles],
    administer: actor.administrator,
    forms: Object.fromEntries(forms.map((form) => [form.name, rightsOf(actor, form)])),
  };
}
