import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExpectedProblem } from "../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { roleTitles } from "../../runtime/core/transition/role-titles.ts";
import { fieldOf } from "../../runtime/ui/form/form-model.ts";

/** What a test expects to go wrong (of a move, where one is named), in words as far as the draft has them. */
export function saidProblem(
  app: CompiledApp,
  form: CompiledForm,
  { code, pointer = "", rule }: ExpectedProblem,
  locale: string,
  move?: string,
): string {
  if (rule !== undefined) return textIn(ruleText(form, rule), locale, app.defaultLocale) || rule;
  const field = form.fields.get(fieldOf(pointer));
  const transitions = [...form.pipelines.values()].map((each) => each.transitions.get(move ?? ""));
  const transition = transitions.find((each) => each !== undefined);
  const params = {
    field: field?.name ?? "",
    // What has no pointer is about the move; a field that is gone goes by its name.
    title: field?.title ?? (pointer === "" ? transition?.definition.title : fieldOf(pointer)) ?? "",
    roleTitles: [...roleTitles(app, transition?.roles ?? [])],
  } as JsonObject;
  const said = code === undefined ? pointer : explainProblem({ code, pointer, params }, locale);
  return said === "" ? (code ?? "") : said;
}

/** The words of a guard, entry rule, check or checklist item. */
function ruleText(form: CompiledForm, name: string): Text | undefined {
  const pipelines = [...form.pipelines.values()];
  const stages = pipelines.flatMap((each) => [...each.stages.values()]);
  const rules = [
    ...form.checks,
    ...pipelines.flatMap(({ transitions }) => [...transitions.values()].flatMap(({ guards }) => guards)),
    ...stages.flatMap(({ entry }) => entry),
  ];
  const items = stages.flatMap(({ checklist }) => checklist);
  return rules.find((rule) => rule.name === name)?.message ?? items.find((item) => item.name === name)?.title;
}
