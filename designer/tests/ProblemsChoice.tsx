import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExpectedProblem } from "../../runtime/core/definition/generated/definition.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { expectedProblem } from "./expected-outcome.ts";
import { explainOfField } from "./explain-of-field.ts";
import { saidProblem } from "./said-problem.ts";

interface ProblemsChoiceProps {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly label: string;
  /** The move of which they are, where they are of one. */
  readonly move?: string;
  readonly expected: readonly ExpectedProblem[];
  readonly actual: readonly Problem[];
  readonly onChange: (expected: ExpectedProblem[]) => void;
}

/** Exactly which problems are expected, of those that are expected or there now. */
export function ProblemsChoice({ app, form, label, move, expected, actual, onChange }: ProblemsChoiceProps) {
  const { i18n } = useTranslation();
  const known = new Map<string, { problem: ExpectedProblem; label: string }>();
  for (const problem of expected)
    known.set(JSON.stringify(problem), {
      problem,
      label: saidProblem(app, form, problem, i18n.language, move),
    });
  for (const each of actual) {
    const problem = expectedProblem(each);
    known.set(JSON.stringify(problem), {
      problem,
      label: explainOfField({ app, form }, each, i18n.language),
    });
  }
  return (
    <Checkbox.Group
      className="test-problems"
      aria-label={label}
      value={expected.map((problem) => JSON.stringify(problem))}
      options={[...known].map(([value, { label: said }]) => ({ value, label: said }))}
      onChange={(chosen) => onChange(chosen.flatMap((key) => known.get(key)?.problem ?? []))}
    />
  );
}
