import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";
import { fieldOf } from "../../runtime/ui/form/form-model.ts";
import type { AcceptableTest } from "./acceptable-tests.ts";
import { MissSide } from "./MissSide.tsx";
import { useMissWords } from "./use-miss-words.ts";

interface AcceptRowProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly failing: AcceptableTest;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** A failing test: what it expected, what comes of it now, and whether that is accepted. */
export function AcceptRow({ app, form, failing, chosen, onChoose }: AcceptRowProps) {
  const { t, i18n } = useTranslation("tests");
  const said = useMissWords(app, form);
  const { test, misses, outcome, unknown } = failing;
  const unknownWords = unknown.map((problem) => {
    const field = fieldTitle({ app, form }, fieldOf(problem.pointer), i18n.language);
    return explainProblem({ ...problem, params: { ...problem.params, title: field } }, i18n.language);
  });
  return (
    <li>
      <Checkbox checked={chosen} onChange={({ target }) => onChoose(target.checked)}>
        {textIn(test.description ?? test.name, i18n.language, app.defaultLocale)}
      </Checkbox>
      {unknown.length > 0 && (
        <p className="accept-unknown">
          {t("acceptUnknown", { what: unknownWords.join(t("listSeparator")) })}
        </p>
      )}
      <table className="accept-misses">
        <tbody>
          {misses.map((miss) => {
            const { about, expected, got } = said(miss, outcome);
            return (
              <tr key={miss.pointer}>
                <th scope="row">{about}</th>
                <td className="quiet">
                  <MissSide side={expected} />
                </td>
                <td aria-hidden="true">→</td>
                <td>
                  <MissSide side={got} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </li>
  );
}
