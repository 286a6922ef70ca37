import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { compileFormula } from "../../runtime/core/formula/compile-formula.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { TriedRecordPicker } from "../conditions/TriedRecordPicker.tsx";
import { useTriedRecord } from "../conditions/use-tried-record.ts";
import type { FormulaContext } from "./formula-context.ts";
import { resultText } from "./result-text.ts";
import { useFormulaFacts } from "./use-formula-facts.ts";

interface FormulaResultProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly source: string;
  readonly context: FormulaContext;
}

/** What a formula gives on a live record, at each change; while it has a mistake, what that is. */
export function FormulaResult({ app, form, source, context }: FormulaResultProps) {
  const { t, i18n } = useTranslation(["formula", "words"]);
  const { tried } = useTriedRecord(app, form);
  const { formula, problems } = compileFormula(source, context.scope, context.expected);
  const facts = useFormulaFacts(app, form, formula, tried);
  const [problem] = problems;
  const wrong =
    problem === undefined
      ? context.whole[0]?.message
      : explainProblem({ code: problem.code, pointer: "", params: problem.params }, i18n.language);
  const words = { yes: t("words:yes"), no: t("words:no"), blank: t("blank") };
  return (
    <div className="formula-result">
      <TriedRecordPicker app={app.name} form={form.name} title={tried?.view.title} />
      <output className={wrong === undefined ? "" : "condition-wrong"}>
        {source.trim() === ""
          ? null
          : wrong !== undefined
            ? wrong
            : formula !== null && facts !== null
              ? `= ${resultText(formula.evaluate(facts), i18n.language, words)}`
              : null}
      </output>
    </div>
  );
}
