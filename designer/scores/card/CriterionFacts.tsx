import { useTranslation } from "react-i18next";
import type { ScoreBackTest } from "../../../runtime/contract/generated/contract.ts";
import { durationWords } from "../../../runtime/core/condition/duration-words.ts";
import type { CriterionDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { InsightCode } from "../../../runtime/core/problem/insight-messages.ts";
import { factorText } from "../insight/figures.ts";

interface CriterionFactsProps {
  readonly criterion: CriterionDefinition;
  readonly tested: ScoreBackTest["criteria"][number] | undefined;
}

/** What is said of closed records whose figures prove nothing. */
const proveNothing: ReadonlySet<string> = new Set<InsightCode>([
  "insight-hindsight",
  "insight-filled-late",
  "insight-too-few",
]);

/** What there is to know of a criterion at a glance. */
export function CriterionFacts({ criterion, tested }: CriterionFactsProps) {
  const { t, i18n } = useTranslation("scores");
  const { rules, mode, decay } = criterion;
  const proves = tested !== undefined && tested.lift !== null && !proveNothing.has(tested.verdict.code);
  const facts = [
    t("ruleCount", { count: rules.length }),
    mode === "sum" ? t("summed") : null,
    decay === undefined ? null : t("halves", { duration: durationWords(decay.halfLife, i18n.language) }),
    proves ? t("liftShort", { lift: factorText(tested.lift, i18n.language) }) : null,
  ];
  return <span className="quiet criterion-facts">{facts.filter((fact) => fact !== null).join(" · ")}</span>;
}
