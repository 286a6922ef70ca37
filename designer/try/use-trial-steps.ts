import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { focusProblem } from "../../runtime/ui/form/focus-problem.ts";
import type { RecordFormHandle } from "../../runtime/ui/form/RecordForm.tsx";
import type { ServerProblem } from "../../runtime/ui/http/http-problem.ts";
import { filledPatch } from "./filled-patch.ts";
import { takeTrialStep, type TrialOutcome, type TrialStep } from "./take-trial-step.ts";
import type { TrialRoom } from "./use-trial.ts";

/** What a step that was taken last has said. */
export interface SaidOfStep {
  readonly refused: boolean;
  readonly problems: readonly ServerProblem[];
}

/** Takes steps with what is filled in, and tells what they say. */
export interface TrialSteps {
  /** What the last step said; null once something else has been done. */
  readonly said: SaidOfStep | null;
  /** Takes the step that is made of what is filled in; null where it was done, else why it was refused. */
  take(make: (data: RecordData) => TrialStep): readonly ServerProblem[] | null;
  dismiss(): void;
}

/** The steps of a trial; what is refused is shown at its fields too. */
export function useTrialSteps(
  { form, trial, choice, context, model, referenced, change }: TrialRoom,
  formRef: RefObject<RecordFormHandle | null>,
): TrialSteps {
  const { i18n } = useTranslation();
  const [said, setSaid] = useState<(SaidOfStep & { readonly context: object | null }) | null>(null);
  const words = (problems: readonly Problem[]): readonly ServerProblem[] =>
    problems.map((problem) => ({ ...problem, message: explainProblem(problem, i18n.language) }));
  return {
    said: said !== null && (said.context === null || said.context === context) ? said : null,
    dismiss: () => setSaid(null),
    take: (make) => {
      model.flush();
      const step = make(filledPatch(form, trial.record.data, model.patch(), referenced));
      const at = { ...context, now: new Date().toISOString() };
      let outcome: TrialOutcome = { ok: false, problems: [] };
      change((latest) => {
        outcome = takeTrialStep(at, latest, choice, step);
        return outcome.ok ? outcome.trial : latest;
      });
      const { ok, ...rest } = outcome as TrialOutcome;
      const problems = words("warnings" in rest ? rest.warnings : rest.problems);
      if (ok) {
        setSaid(problems.length === 0 ? null : { refused: false, problems, context: null });
        return null;
      }
      if (step.do === "save") {
        model.showProblems(problems);
        focusProblem(formRef.current, problems);
      }
      setSaid(step.do === "move" ? null : { refused: true, problems, context });
      return problems;
    },
  };
}
