import { compileCondition } from "../../runtime/core/condition/compile-condition.ts";
import { conditionScopeOf } from "../../runtime/core/compile/condition-scope-of.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { Services } from "../services.ts";

/** A stage that records may stand in and that the new version does not have. */
interface LostStage {
  readonly form: CompiledForm;
  readonly pipeline: string;
  readonly stage: string;
  /** Where the new definition would have it. */
  readonly pointer: string;
}

function lostStages(before: CompiledApp, after: CompiledApp): readonly LostStage[] {
  return after.document.forms.flatMap((definition, index) => {
    const form = before.forms.get(definition.name) ?? before.forms.get(definition.renamedFrom ?? "");
    if (form === undefined) return [];
    return [...form.pipelines.values()].flatMap(({ name: pipeline, stages }) => {
      const pipelines = definition.pipelines ?? [];
      const at = pipelines.findIndex(({ name }) => name === pipeline);
      const kept = new Set(pipelines[at]?.stages.map(({ name }) => name));
      const below = at < 0 ? "" : `/${String(at)}/stages`;
      const pointer = `/forms/${String(index)}/pipelines${below}`;
      return [...stages.keys()]
        .filter((stage) => !kept.has(stage))
        .map((stage) => ({ form, pipeline, stage, pointer }));
    });
  });
}

/**
 * A problem for each stage that the new version takes away while records stand in it: no move would lead them out.
 * Records in the trash are not counted.
 */
export async function strandedRecords(
  services: Services,
  before: CompiledApp,
  after: CompiledApp,
): Promise<readonly Problem[]> {
  const at = { now: services.now(), timeZone: before.timeZone, actor: null };
  const counted = lostStages(before, after).map(async ({ form, pipeline, stage, pointer }) => {
    const standing = { properties: { _pipeline: { const: pipeline }, _stage: { const: stage } } };
    const where = compileCondition(standing, conditionScopeOf(form)).tree;
    const query = { app: before, form: form.name, where, at, search: null, trashed: false };
    const records = await services.store.records.count(query);
    return records === 0 ? [] : [{ code: "stage-in-use", pointer, params: { stage, records } }];
  });
  return (await Promise.all(counted)).flat();
}
