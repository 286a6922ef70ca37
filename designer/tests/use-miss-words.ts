import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExpectedProblem } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { ExampleResult } from "../../runtime/core/transition/example-result.ts";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";
import { saidProblem } from "./said-problem.ts";
import type { TestRun } from "./test-run.ts";

/** A miss of a test in words. */
export interface SaidMiss {
  readonly about: string;
  readonly expected: string;
  readonly got: string;
}

/** Says what a test expected, and what came of it instead. */
export function useMissWords(
  app: CompiledApp,
  form: CompiledForm,
): (miss: ExampleResult["misses"][number], outcome: TestRun["outcome"]) => SaidMiss {
  const { t, i18n } = useTranslation("tests");
  const locale = i18n.language;
  const list = (all: readonly string[]) => all.join(t("listSeparator"));
  const reasons = (problems: readonly Problem[]) =>
    list([...new Set(problems.map((problem) => explainProblem(problem, locale)))]);
  const wanted = (expected: Json, of?: string) =>
    list(
      (expected as readonly ExpectedProblem[]).map((each) => {
        const said = saidProblem(app, form, each, locale, of);
        return said === each.rule ? t("ruleGone", { rule: said }) : said;
      }),
    );
  const move = (name: string) => {
    const all = [...form.pipelines.values()].map(({ transitions }) => transitions.get(name));
    const found = all.find((each) => each !== undefined);
    return textIn(found?.definition.title, locale, app.defaultLocale) || name;
  };
  const value = (json: Json) => (json === null ? t("none") : String(json));
  return ({ pointer, expected, actual }, outcome) => {
    const [, what = "", name = "", part] = pointer.split("/");
    const made = outcome?.moves.find((each) => each.name === name);
    const problems = what === "transitions" ? (made?.problems ?? []) : (outcome?.problems ?? []);
    const refused = made === undefined && what === "transitions" ? t("notFromHere") : reasons(problems);
    const field = () => fieldTitle({ app, form }, name, locale);
    switch (what) {
      case "valid":
        return {
          about: t("aboutValid"),
          expected: t(expected === true ? "valid" : "invalid"),
          got: problems.length === 0 ? t("valid") : refused,
        };
      case "problems":
        return { about: t("aboutValid"), expected: wanted(expected), got: refused || t("valid") };
      case "transitions":
        return {
          about: t("aboutMove", { title: move(name) }),
          expected:
            part === "problems"
              ? t("refusedFor", { reasons: wanted(expected, name) })
              : t(expected === true ? "allowed" : "refused"),
          got: made?.allowed === true ? t("allowed") : t("refusedFor", { reasons: refused }),
        };
      case "visible":
      case "required":
        return {
          about: t("aboutField", { title: field() }),
          expected: t(`${what}_${String(expected) as "true" | "false"}`),
          got: actual === null ? t("fieldGone") : t(`${what}_${String(actual) as "true" | "false"}`),
        };
      case "score":
      case "grade":
        return { about: t(what), expected: value(expected), got: value(actual) };
      default:
        return { about: t("form"), expected: value(expected), got: t("formGone") };
    }
  };
}
