import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";
import { fieldOf } from "../../runtime/ui/form/form-model.ts";

/** A problem of a record in words, with its field in front where the sentence, made to stand at it, does not name it. */
export function explainOfField(
  { app, form }: { readonly app: CompiledApp; readonly form: CompiledForm },
  problem: Problem,
  locale: string,
): string {
  const said = explainProblem(problem, locale);
  const name = fieldOf(problem.pointer);
  // The words of a rule are its author's.
  if (said === "" || !form.fields.has(name) || problem.params["rule"] !== undefined) return said;
  const title = fieldTitle({ app, form }, name, locale);
  // The engine's own word for it counts too: a test that was written down knows no other.
  const own = textIn(problem.params["title"] as Text | undefined, locale, app.defaultLocale);
  return said.includes(title) || (own !== "" && said.includes(own))
    ? said
    : `${title}${locale.startsWith("zh") ? "：" : ": "}${said}`;
}
