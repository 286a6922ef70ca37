import type { CompiledForm } from "../compile/compiled.ts";
import type { Problem } from "../problem/problem.ts";
import type { Impact } from "./impact.ts";

/** An impact on records of a form, with what its code's words want; nothing is to be decided. */
export function formImpact(
  form: CompiledForm,
  kind: Impact["kind"],
  path: string,
  title: Impact["title"],
  { code, ...params }: { readonly code: string } & Problem["params"],
): Impact {
  const key = JSON.stringify([kind, path, code, params]);
  const problem: Problem = { code, pointer: "", params: { title, ...params } };
  return { key, kind, form: form.name, path, title, problem, needs: null, choices: [] };
}
