import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ScoreView } from "../../../runtime/contract/generated/contract.ts";
import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { textIn } from "../../../runtime/core/definition/text.ts";
import type { EngineContext } from "../../../runtime/core/engine-context.ts";
import { scoreRecord } from "../../../runtime/core/score/score-record.ts";
import { settle } from "../../../runtime/core/transition/settle.ts";
import { engineRecord } from "../../../runtime/ui/records/engine-record.ts";
import type { TriedRecord } from "../../conditions/use-tried-record.ts";
import { useFormulaFacts } from "../../formula/use-formula-facts.ts";

const improvements = 3;

/** A live record's score by the draft, with its explanation; null until the record and what it refers to are there. */
export function useTriedScore(
  app: CompiledApp,
  form: CompiledForm,
  pipeline: string,
  tried: TriedRecord | null,
): Omit<ScoreView, "appVersion"> | null {
  const { i18n } = useTranslation();
  const readsThrough = useMemo(
    () =>
      [...form.readsThrough].flatMap(([reference, fields]) =>
        [...fields].map((field) => ({ reference, field })),
      ),
    [form],
  );
  const around = useFormulaFacts(app, form, { readsThrough }, tried);
  if (tried === null || around === null) return null;
  const { view, at } = tried;
  const context: EngineContext = {
    ...{ app, form, now: at.now },
    actor: { id: at.actor?.id ?? "", administrator: true, roles: new Set(), teams: [] },
    surroundings: {
      through: (reference, _id, field) => around.through(reference, field),
      rollup: (field) => view.data[field],
    },
    newId: () => "new",
    matches: () => true,
  };
  const record = settle(context, { ...engineRecord(view), pipeline });
  const score = scoreRecord(context, record, { improvements });
  const said = (text: Parameters<typeof textIn>[0]) => textIn(text, i18n.language, app.defaultLocale);
  return (
    score && {
      ...{ scorecard: pipeline, total: score.total, maximum: score.maximum, grade: score.grade },
      criteria: score.criteria.map((criterion) => ({
        ...criterion,
        title: said(criterion.title),
        because: criterion.because === null ? null : said(criterion.because),
      })),
      improvements: score.improvements.map((each) => ({ ...each, with: [...each.with] })),
    }
  );
}
