import { useSuspenseQuery } from "@tanstack/react-query";
import type { AppView, FormRights } from "../../contract/generated/contract.ts";
import { compileApp } from "../../core/compile/compile-app.ts";
import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { appQuery } from "../app-query.ts";

/** Everything that pages of one form share: the published app, compiled once, and what the reader may do. */
export interface Room {
  readonly view: AppView;
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly rights: FormRights;
}

/** By definition, which stays the same object while only the reader's rights change. */
const compiled = new WeakMap<AppView["definition"], CompiledApp>();

function compiledApp(view: AppView): CompiledApp {
  const known = compiled.get(view.definition);
  if (known !== undefined) return known;
  // Patterns of text fields are the server's business: it has an engine that no pattern can hang.
  const result = compileApp(view.definition, view.version, { matches: () => true });
  if (result.app === null)
    throw new Error(result.problems.map(({ code, pointer }) => `${code} ${pointer}`).join("; "));
  compiled.set(view.definition, result.app);
  return result.app;
}

/** The room of `form` in `app`; suspends while it loads, and fails as “not found” where there is none. */
export function useRoom(appName: string, formName: string): Room {
  const { data: view } = useSuspenseQuery(appQuery(appName));
  const app = compiledApp(view);
  const form = app.forms.get(formName);
  const rights = view.forms[formName];
  if (form === undefined || rights?.read !== true) throw new HttpProblem(404, "not found", []);
  return { view, app, form, rights };
}
