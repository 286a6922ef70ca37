import type { AppView } from "../../contract/generated/contract.ts";
import { compileApp } from "../../core/compile/compile-app.ts";
import type { CompiledApp } from "../../core/compile/compiled.ts";

/** By definition, which stays the same object while only the reader's rights change. */
const compiled = new WeakMap<AppView["definition"], CompiledApp>();

/** The app of a view, compiled once; throws where it does not compile, which a published one does. */
export function compiledApp(view: AppView): CompiledApp {
  const known = compiled.get(view.definition);
  if (known !== undefined) return known;
  // Patterns of text fields are the server's business: it has an engine that no pattern can hang.
  const result = compileApp(view.definition, view.version, { matches: () => true });
  if (result.app === null)
    throw new Error(result.problems.map(({ code, pointer }) => `${code} ${pointer}`).join("; "));
  compiled.set(view.definition, result.app);
  return result.app;
}
