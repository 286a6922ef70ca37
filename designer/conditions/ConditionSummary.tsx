import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { compileTree } from "../../runtime/core/condition/compile-condition.ts";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import { useCompiled } from "../draft/use-compiled.ts";
import { ConditionSentence } from "./ConditionSentence.tsx";
import { rowProblemWords } from "./row-problem-words.ts";
import { useReadCondition } from "./use-read-condition.ts";
import { useTriedRecord } from "./use-tried-record.ts";

interface ConditionSummaryProps {
  /** The name of the form of whose records the condition speaks. */
  readonly form: string;
  readonly condition: Condition;
  /** Also tells which parts of it hold of the record that it is tried on. */
  readonly explained: boolean;
}

/** A condition in a sentence, or why it cannot be read. */
export function ConditionSummary({ form, ...rest }: ConditionSummaryProps) {
  const app = useCompiled();
  const compiled = app?.forms.get(form);
  if (app === null || compiled === undefined) return null;
  return <Summary {...rest} app={app} form={compiled} />;
}

interface SummaryProps extends Omit<ConditionSummaryProps, "form"> {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
}

function Summary({ app, form, condition, explained }: SummaryProps) {
  const { t, i18n } = useTranslation("conditions");
  const { scope, tree, problems, words } = useReadCondition(app, form, condition, i18n.language);
  const { tried } = useTriedRecord(app, form);
  const [problem] = problems;
  if (tree === null)
    return (
      <span className="condition-wrong">
        {problem === undefined ? t("json") : rowProblemWords(problem, words)}
      </span>
    );
  const said = tried === null || !explained ? tree : compileTree(tree, scope).explain(tried.facts, tried.at);
  return <ConditionSentence tree={said} words={words} />;
}
