import type { CompiledForm, CompiledScorecard } from "../../compile/compiled.ts";
import { isDerived } from "../../compile/is-derived.ts";
import { readByCriterion } from "../../compile/read-by-criterion.ts";
import { isEmpty } from "../../fields/is-empty.ts";
import type { EngineRecord } from "../../record.ts";
import { readFar } from "./read-far.ts";
import type { FilledFields } from "./stage-fill.ts";

/** The fields that somebody fills in and by which a scorecard judges, be it through formulas. */
export function judgedFields(form: CompiledForm, { criteria }: CompiledScorecard): readonly string[] {
  const read = readFar(
    form,
    criteria.flatMap((criterion) => [...readByCriterion(criterion)]),
  );
  return [...read].filter((name) => {
    const field = form.fields.get(name);
    return field !== undefined && !isDerived(field);
  });
}

/** Which of these fields a record has filled in; a box counts once it is ticked. Null where it stands in no stage. */
export function filledFields({ stage, data }: EngineRecord, judged: readonly string[]): FilledFields | null {
  if (stage === null) return null;
  return { stage, fields: judged.filter((name) => !isEmpty(data[name]) && data[name] !== false) };
}
