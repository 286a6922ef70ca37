import type { Actor } from "../../../runtime/core/actor.ts";
import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { seenForm } from "./seen-form.ts";
import { unseenBy } from "./unseen.ts";

/**
 * The definition that the reps' pages work with: forms that the reader may open and fields that they may see, without what
 * only the server and administrators need (demo data, definition tests, automations, documents, dashboards). It compiles
 * like the whole.
 */
export function seenDocument(app: CompiledApp, actor: Actor): AppDocument {
  const {
    demo: _demo,
    examples: _examples,
    automations: _automations,
    documents: _documents,
    dashboards: _dashboards,
    ...rest
  } = app.document;
  if (actor.administrator) return { ...rest, forms: app.document.forms };
  const unseen = unseenBy(app, actor);
  const forms = [...app.forms.values()].filter(({ name }) => !unseen.form(name));
  return { ...rest, forms: forms.map((form) => seenForm(form, unseen)) };
}
