import type { CompiledForm, CompiledPipeline, CompiledScorecard } from "../../compile/compiled.ts";
import { readByCriterion } from "../../compile/read-by-criterion.ts";
import { seesField } from "../../compile/sees-field.ts";
import { fieldTitles } from "../field-titles.ts";
import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";
import { pipelinePlaces } from "../pipeline-places.ts";

/** Whoever sees records sees their score with its reasons, so also what hidden fields have brought to it. */
export const tellingScores: FindingRule = function* (app) {
  const titles = new Map((app.document.roles ?? []).map(({ name, title }) => [name, title]));
  for (const { form, pipeline, pointer } of pipelinePlaces(app)) {
    if (!pipeline.scorecard) continue;
    const read = fieldsOf(form, pipeline.scorecard);
    for (const [role, roles] of app.roles) {
      const reads = form.access.some((entry) => roles.has(entry.role) && entry.can.includes("read"));
      const hidden = reads ? read.filter((field) => isHidden(form, pipeline, roles, field)) : [];
      if (hidden.length === 0) continue;
      yield finding("finding-score-tells", `${pointer}/scorecard`, {
        role: titles.get(role) ?? role,
        fields: fieldTitles(form, hidden),
      });
    }
  }
};

function isHidden(
  form: CompiledForm,
  { stages }: CompiledPipeline,
  roles: ReadonlySet<string>,
  field: string,
): boolean {
  return [...stages.keys()].some((stage) => !seesField(form, roles, field, stage));
}

/** The own fields from which a scorecard computes. */
function fieldsOf(form: CompiledForm, { criteria }: CompiledScorecard): readonly string[] {
  const read = new Set(criteria.flatMap((criterion) => [...readByCriterion(criterion)]));
  return [...read].filter((name) => form.fields.has(name));
}
