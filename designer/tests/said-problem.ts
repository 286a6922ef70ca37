import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExpectedProblem, FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { roleTitles } from "../../runtime/core/transition/role-titles.ts";
import { explainOfField } from "./explain-of-field.ts";
import { fieldOf } from "../../runtime/ui/form/form-model.ts";

/** What a test expects to go wrong (of a move, where one is named), in words as far as the draft has them. */
export function saidProblem(
  app: CompiledApp,
  form: CompiledForm,
  { code, pointer = "", rule }: ExpectedProblem,
  locale: string,
  move?: string,
): string {
  if (rule !== undefined) return ruleWords(form, rule, locale, app.defaultLocale) || rule;
  const field = form.fields.get(fieldOf(pointer));
  const transitions = [...form.pipelines.values()].map((each) => each.transitions.get(move ?? ""));
  const transition = transitions.find((each) => each !== undefined);
  const params = {
    field: field?.name ?? "",
    // What has no pointer is about the move; a field that is gone goes by its name.
    title: field?.title ?? (pointer === "" ? transition?.definition.title : fieldOf(pointer)) ?? "",
    limit: limitOf(form, field?.name ?? "", code ?? ""),
    roleTitles: [...roleTitles(app, transition?.roles ?? [])],
  } as JsonObject;
  const said =
    code === undefined ? pointer : explainOfField({ app, form }, { code, pointer, params }, locale);
  return said === "" ? (code ?? "") : said;
}

/** How the engine says that a guard, an entry rule, a check or an item of a checklist is not met. */
function ruleWords(form: CompiledForm, name: string, locale: string, defaultLocale: string): string {
  const pipelines = [...form.pipelines.values()];
  const stages = pipelines.flatMap((each) => [...each.stages.values()]);
  const rules = [
    ...form.checks,
    ...pipelines.flatMap(({ transitions }) => [...transitions.values()].flatMap(({ guards }) => guards)),
    ...stages.flatMap(({ entry }) => entry),
  ];
  const rule = rules.find((each) => each.name === name);
  if (rule !== undefined) return textIn(rule.message, locale, defaultLocale);
  const item = stages.flatMap(({ checklist }) => checklist).find((each) => each.name === name);
  if (item === undefined) return "";
  return explainProblem({ code: "checklist", pointer: "", params: { title: item.title ?? name } }, locale);
}

/** Which keyword of a field says the bound that a problem speaks of. */
const bounds: { readonly [code: string]: keyof FieldSchema } = {
  "too-long": "maxLength",
  "too-short": "minLength",
  "too-small": "minimum",
  "too-large": "maximum",
  "too-many-decimals": "x-decimals",
  "too-many-items": "maxItems",
  "too-few-items": "minItems",
};

/** The bound as the draft has it by now; dots where it has none any more. */
function limitOf(form: CompiledForm, field: string, code: string): Json {
  const keyword = Object.hasOwn(bounds, code) ? bounds[code] : undefined;
  const schema = form.definition.schema.properties[field];
  return ((keyword === undefined ? undefined : schema?.[keyword]) ?? "…") as Json;
}
