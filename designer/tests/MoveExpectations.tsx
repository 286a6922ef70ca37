import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ExpectedTransition } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { explainOfField } from "./explain-of-field.ts";
import type { ExpectationProps } from "./expectation-props.ts";
import { expectedProblem } from "./expected-outcome.ts";
import { ProblemsChoice } from "./ProblemsChoice.tsx";
import { useAbout } from "../../runtime/ui/i18n/use-about.ts";

type Sort = "none" | "allowed" | "refused" | "exactly";

/** What a test expects of each move that leaves its stage, with what the move says now. */
export function MoveExpectations({ app, form, expect, outcome, onChange }: ExpectationProps) {
  const { t, i18n } = useTranslation("tests");
  const about = useAbout();
  const expected = expect.transitions ?? {};
  const moves = outcome?.moves ?? [];
  const names = [...new Set([...moves.map(({ name }) => name), ...Object.keys(expected)])];
  const titleOf = (name: string) => {
    const all = [...form.pipelines.values()].map(({ transitions }) => transitions.get(name));
    const found = all.find((each) => each !== undefined);
    return textIn(found?.definition.title, i18n.language, app.defaultLocale) || name;
  };
  const set = (name: string, next: ExpectedTransition | undefined) => {
    const { transitions: _before, ...rest } = expect;
    const { [name]: _former, ...others } = expected;
    const all = next === undefined ? others : { ...others, [name]: next };
    onChange(Object.keys(all).length === 0 ? rest : { ...rest, transitions: all });
  };
  if (form.pipelines.size === 0) return null;
  return (
    <fieldset className="test-part">
      <legend>{t("moves")}</legend>
      {names.length === 0 && <p className="quiet">{t("noMoves")}</p>}
      {names.map((name) => {
        const own = Object.hasOwn(expected, name) ? expected[name] : undefined;
        const move = moves.find((each) => each.name === name);
        const problems = move?.problems ?? [];
        const said = [
          ...new Set(problems.map((problem) => explainOfField({ app, form }, problem, i18n.language))),
        ];
        const sorts: Sort[] = ["none", "allowed", "refused", "exactly"];
        const words = { none: t("notTested"), allowed: t("allowed"), refused: t("refused") };
        const exact = typeof own === "object" ? own.problems : undefined;
        const now =
          move === undefined
            ? t("notFromHere")
            : move.allowed
              ? t("allowed")
              : t("refusedFor", { reasons: said.join(t("listSeparator")) });
        return (
          <div key={name} className="test-row">
            <strong>{titleOf(name)}</strong>
            <Select<Sort>
              aria-label={t("aboutMove", { title: titleOf(name) })}
              value={sortOf(own)}
              popupMatchSelectWidth={false}
              options={sorts.map((value) => ({
                value,
                label: value === "exactly" ? t("refusedExactly") : words[value],
              }))}
              onChange={(sort) =>
                set(
                  name,
                  {
                    none: undefined,
                    allowed: true,
                    refused: false,
                    exactly: { allowed: false, problems: problems.map(expectedProblem) },
                  }[sort],
                )
              }
            />
            {exact !== undefined && (
              <ProblemsChoice
                app={app}
                form={form}
                label={about(titleOf(name), t("refusedExactly"))}
                move={name}
                expected={exact}
                actual={problems}
                onChange={(next) => set(name, { allowed: false, problems: next })}
              />
            )}
            {outcome !== null && <small className="quiet">{t("got", { what: now })}</small>}
          </div>
        );
      })}
    </fieldset>
  );
}

function sortOf(expected: ExpectedTransition | undefined): Sort {
  if (expected === undefined) return "none";
  if (typeof expected === "boolean") return expected ? "allowed" : "refused";
  if (expected.problems !== undefined) return "exactly";
  return expected.allowed ? "allowed" : "refused";
}
