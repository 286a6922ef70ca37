import { InputNumber, Segmented } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { WinRateView } from "../../../runtime/contract/generated/contract.ts";
import type { CriterionRule } from "../../../runtime/core/definition/generated/definition.ts";
import { ConditionEditor } from "../../conditions/ConditionEditor.tsx";
import { FormulaEditor } from "../../formula/FormulaEditor.tsx";
import { PlaceTools } from "../../properties/PlaceTools.tsx";
import { TextField } from "../../texts/TextField.tsx";
import { shareText } from "../insight/figures.ts";

interface PointsRuleProps {
  readonly form: string;
  readonly rule: CriterionRule;
  readonly number: number;
  /** Whether the rules are summed: then points may be negative. */
  readonly isSum: boolean;
  /** It is not in the list yet: it waits for its condition. */
  readonly isPending: boolean;
  /** Of closed records that it matched, how many were won. */
  readonly rate: WinRateView | undefined;
  readonly onChange: (rule: CriterionRule, keyword: keyof CriterionRule) => void;
  readonly onMove: { readonly up: () => void; readonly down: () => void } | undefined;
  readonly isLast: boolean;
  /** Undefined for the only one, which must stay. */
  readonly onRemove: (() => void) | undefined;
}

const sources = ["number", "formula"] as const;

/** One rule of a criterion: when it holds, how many points that is worth, and why. */
export function PointsRule(props: PointsRuleProps) {
  const { form, rule, number, isSum, isPending, rate, onChange, onMove, isLast, onRemove } = props;
  const { t, i18n } = useTranslation("scores");
  const id = useId();
  const { when, points, because } = rule;
  const title = t("rule", { number });
  const isFormula = typeof points !== "number";
  const write = (next: CriterionRule["points"]) => onChange({ ...rule, points: next }, "points");
  return (
    <section className="points-rule" aria-label={title}>
      <ConditionEditor
        form={form}
        label={t("when")}
        condition={when}
        allowNone={when === undefined}
        none={t(isPending ? "chooseCondition" : isSum ? "always" : "otherwise")}
        open={isPending}
        onChange={(next) => {
          if (next !== undefined) onChange({ ...rule, when: next }, "when");
        }}
      />
      <div className="points-line">
        <label htmlFor={`${id}-points`}>{t("points")}</label>
        {!isFormula && (
          <InputNumber
            id={`${id}-points`}
            min={isSum ? -100 : 0}
            max={100}
            value={points}
            onChange={(next) => {
              if (next !== null) write(next);
            }}
          />
        )}
        <Segmented<(typeof sources)[number]>
          size="small"
          aria-label={t("pointsFrom", { rule: title })}
          value={isFormula ? "formula" : "number"}
          options={sources.map((value) => ({ value, label: t(`points_${value}`) }))}
          onChange={(source) =>
            write(source === "number" ? 50 : { formula: isFormula ? points.formula : String(points) })
          }
        />
        {rate !== undefined && rate.count > 0 && (
          <span className="quiet number">
            {t("ruleRate", { count: rate.count, rate: shareText(rate.rate, i18n.language) })}
          </span>
        )}
        <span className="item-tools">
          <PlaceTools
            label={title}
            up={number === 1 ? null : (onMove?.up ?? null)}
            down={isLast ? null : (onMove?.down ?? null)}
            remove={onRemove ?? null}
          />
        </span>
      </div>
      {isFormula && (
        <FormulaEditor
          form={form}
          label={t("pointsFormula")}
          help={t("pointsFormulaHelp")}
          expected="number"
          value={points.formula}
          onChange={(formula) => {
            if (formula.trim() !== "") write({ formula });
          }}
        />
      )}
      <TextField
        label={t("becauseOf", { rule: title })}
        placeholder={t("because")}
        maxLength={200}
        value={because}
        onChange={(text) => {
          const { because: _former, ...rest } = rule;
          onChange(text === undefined ? rest : { ...rest, because: text }, "because");
        }}
      />
    </section>
  );
}
