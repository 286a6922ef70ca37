import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExpectedProblem } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { ExampleResult } from "../../runtime/core/transition/example-result.ts";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";
import { explainOfField } from "./explain-of-field.ts";
import { problemSides, saidOnce, type SaidReason } from "./problem-sides.ts";
import type { TestRun } from "./test-run.ts";

/** One side of a miss. */
export interface SaidSide {
  /** What comes before the reasons, or is all that there is to say. */
  readonly said: string;
  /** Problems in words, those first that both sides have; what only one of them has differs. */
  readonly reasons: readonly SaidReason[];
}

/** A miss of a test in words: what both sides have is said alike, so that the difference stands out. */
export interface SaidMiss {
  readonly about: string;
  readonly expected: SaidSide;
  readonly got: SaidSide;
}

const plain = (said: string): SaidSide => ({ said, reasons: [] });

/** Says what a test expected, and what came of it instead. */
export function useMissWords(
  app: CompiledApp,
  form: CompiledForm,
): (miss: ExampleResult["misses"][number], outcome: TestRun["outcome"]) => SaidMiss {
  const { t, i18n } = useTranslation("tests");
  const locale = i18n.language;
  const reasons = (problems: readonly Problem[]) =>
    saidOnce(
      problems.map((problem) => explainOfField({ app, form }, problem, locale)),
      false,
    );
  const gone = (rule: string) => t("ruleGone", { rule });
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
    const elsewhere = made === undefined && what === "transitions";
    const field = () => fieldTitle({ app, form }, name, locale);
    const which =
      what === "problems" || part === "problems"
        ? problemSides(expected as readonly ExpectedProblem[], problems, {
            ...{ app, form, locale, gone },
            move: what === "transitions" ? name : undefined,
          })
        : { expected: [], got: reasons(problems) };
    const refusal = (some: SaidSide["reasons"]) => ({
      said: t("refusedFor", { reasons: "" }),
      reasons: some,
    });
    switch (what) {
      case "valid":
        return {
          about: t("aboutValid"),
          expected: plain(t(expected === true ? "valid" : "invalid")),
          got: problems.length === 0 ? plain(t("valid")) : { said: "", reasons: which.got },
        };
      case "problems":
        return {
          about: t("aboutValid"),
          expected: which.expected.length === 0 ? plain(t("valid")) : { said: "", reasons: which.expected },
          got: problems.length === 0 ? plain(t("valid")) : { said: "", reasons: which.got },
        };
      case "transitions":
        return {
          about: t("aboutMove", { title: move(name) }),
          expected:
            part === "problems"
              ? refusal(which.expected)
              : plain(t(expected === true ? "allowed" : "refused")),
          got:
            made?.allowed === true
              ? plain(t("allowed"))
              : refusal(elsewhere ? [{ said: t("notFromHere"), differs: true }] : which.got),
        };
      case "visible":
      case "required":
        return {
          about: t("aboutField", { title: field() }),
          expected: plain(t(`${what}_${String(expected) as "true" | "false"}`)),
          got: plain(actual === null ? t("fieldGone") : t(`${what}_${String(actual) as "true" | "false"}`)),
        };
      case "score":
      case "grade":
        return { about: t(what), expected: plain(value(expected)), got: plain(value(actual)) };
      default:
        return { about: t("form"), expected: plain(value(expected)), got: plain(t("formGone")) };
    }
  };
}
