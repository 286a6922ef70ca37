import { InputNumber, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ExampleExpectation } from "../../runtime/core/definition/generated/definition.ts";
import { useClearing } from "../../runtime/ui/widgets/use-clearing.tsx";
import { explainOfField } from "./explain-of-field.ts";
import type { ExpectationProps } from "./expectation-props.ts";
import { expectedProblem } from "./expected-outcome.ts";
import { ProblemsChoice } from "./ProblemsChoice.tsx";

type Sort = "none" | "valid" | "invalid" | "exactly";

/** What a test expects of the record as a whole: whether it is valid, its score and its grade. */
export function RecordExpectations({ app, form, expect, outcome, onChange }: ExpectationProps) {
  const { t, i18n } = useTranslation("tests");
  const id = useId();
  const clearing = useClearing(t("grade"));
  const problems = outcome?.problems ?? [];
  const scorecards = [...form.pipelines.values()].flatMap(({ scorecard }) => scorecard ?? []);
  const grades = [...new Set(scorecards.flatMap(({ grades: all }) => all.map(({ name }) => name)))];
  const put = <K extends "score" | "grade">(key: K, value: ExampleExpectation[K] | null | undefined) => {
    const { [key]: _former, ...rest } = expect;
    onChange(value === null || value === undefined ? rest : { ...rest, [key]: value });
  };
  const sort: Sort =
    expect.problems !== undefined && expect.problems.length > 0
      ? "exactly"
      : expect.valid === undefined
        ? "none"
        : expect.valid
          ? "valid"
          : "invalid";
  const setSort = (next: Sort) => {
    const { valid: _valid, problems: _problems, ...rest } = expect;
    onChange(
      {
        none: rest,
        valid: { ...rest, valid: true },
        invalid: { ...rest, valid: false },
        exactly: { ...rest, valid: problems.length === 0, problems: problems.map(expectedProblem) },
      }[next],
    );
  };
  const words = {
    none: t("notTested"),
    valid: t("valid"),
    invalid: t("invalid"),
    exactly: t("validExactly"),
  };
  const said = problems.map((problem) => explainOfField({ app, form }, problem, i18n.language));
  const now = (what: string) => outcome !== null && <small className="quiet">{t("got", { what })}</small>;
  return (
    <>
      <fieldset className="test-part">
        <legend>{t("validity")}</legend>
        <div className="test-row">
          <Select<Sort>
            aria-label={t("validity")}
            value={sort}
            options={(["none", "valid", "invalid", "exactly"] as const)
              .filter((value) => value !== "exactly" || sort === "exactly" || problems.length > 0)
              .map((value) => ({ value, label: words[value] }))}
            onChange={setSort}
          />
          {sort === "exactly" && (
            <ProblemsChoice
              app={app}
              form={form}
              label={t("validExactly")}
              expected={expect.problems ?? []}
              actual={problems}
              onChange={(next) => onChange({ ...expect, valid: next.length === 0, problems: next })}
            />
          )}
          {now(said.length === 0 ? t("valid") : [...new Set(said)].join(t("listSeparator")))}
        </div>
      </fieldset>
      {scorecards.length > 0 && (
        <fieldset className="test-part">
          <legend>{t("score")}</legend>
          <div className="test-row test-row-pair">
            <label htmlFor={`${id}-score`}>{t("score")}</label>
            <InputNumber
              id={`${id}-score`}
              value={expect.score ?? null}
              min={0}
              precision={1}
              placeholder={t("notTested")}
              onChange={(score) => put("score", score)}
            />
            {now(String(outcome?.score ?? t("none")))}
          </div>
          <div className="test-row test-row-pair">
            <label htmlFor={`${id}-grade`}>{t("grade")}</label>
            <Select
              id={`${id}-grade`}
              value={expect.grade ?? null}
              allowClear={clearing}
              placeholder={t("notTested")}
              options={grades.map((value) => ({ value, label: value }))}
              onChange={(grade: string | undefined) => put("grade", grade)}
            />
            {now(outcome?.grade ?? t("none"))}
          </div>
        </fieldset>
      )}
    </>
  );
}
