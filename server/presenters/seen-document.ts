import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";

/**
 * The definition that the reps' pages work with: forms that the reader may open, without what only the server and
 * administrators need (demo data, definition tests, automations, documents).
 */
export function seenDocument({ document }: CompiledApp, forms: ReadonlySet<string>): AppDocument {
  const {
    demo: _demo,
    examples: _examples,
    automations: _automations,
    documents: _documents,
    ...rest
  } = document;
  return { ...rest, forms: document.forms.filter(({ name }) => forms.has(name)) };
}
