import { useSuspenseQuery } from "@tanstack/react-query";
import type { AppView, FormRights } from "../../contract/generated/contract.ts";
import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";
import { HttpProblem } from "../../ui/http/http-problem.ts";
import { appQuery } from "../app-query.ts";
import { compiledApp } from "./compiled-app.ts";

/** Everything that pages of one form share: the published app, compiled once, and what the reader may do. */
export interface Room {
  readonly view: AppView;
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly rights: FormRights;
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
