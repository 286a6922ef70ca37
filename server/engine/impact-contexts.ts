import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ImpactContext } from "../../runtime/core/diff/impact-on.ts";
import { formerForm, migrationsOf, removedForms } from "../../runtime/core/diff/mapping-problems.ts";
import type { Mapping } from "../../runtime/core/diff/mapping.ts";
import { rederivedForms } from "../../runtime/core/diff/rederived-forms.ts";
import { reducedApps } from "../../runtime/core/diff/reduced-apps.ts";
import { jsonEqual } from "../../runtime/core/json-equal.ts";
import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { RecordReads, StoredRecord } from "../store/store.ts";
import { linearPattern } from "./linear-pattern.ts";
import { pageSurroundings } from "./page-surroundings.ts";
import { systemActor } from "./system-actor.ts";

/** Two versions, and where the records of the former lie. */
export interface Transition {
  readonly before: CompiledApp;
  readonly after: CompiledApp;
  readonly mapping: Mapping;
  readonly now: string;
  readonly records: RecordReads;
}

/** The forms of the version before whose records a new version could do something to, and those that go away. */
export function touchedForms(
  before: CompiledApp,
  after: CompiledApp,
): { readonly changed: readonly CompiledForm[]; readonly removed: readonly CompiledForm[] } {
  const rederived = new Set(rederivedForms(before, after));
  const changed: CompiledForm[] = [];
  for (const form of after.forms.values()) {
    const former = formerForm(before, after, form);
    if (former === undefined) continue;
    const same = !rederived.has(form.name) && sameRules(former, form) && sameFilters(before, after, form);
    if (!same) changed.push(former);
  }
  return { changed, removed: removedForms(before, after) };
}

/** Whether two versions of a form ask the same of its records. */
function sameRules({ definition: a }: CompiledForm, { definition: b }: CompiledForm): boolean {
  const rules = ({ schema, checks = [], pipelines = [] }: CompiledForm["definition"]) =>
    ({ schema, checks, pipelines }) as unknown as Parameters<typeof jsonEqual>[0];
  return jsonEqual(rules(a), rules(b));
}

/** Whether the forms to which filtered references lead are as they were. */
function sameFilters(before: CompiledApp, after: CompiledApp, form: CompiledForm): boolean {
  return [...form.fields.values()].every(({ filter, schema }) => {
    const target = filter === null ? undefined : after.forms.get(schema["x-form"] ?? "");
    const former = target && formerForm(before, after, target);
    return target === undefined || (former !== undefined && sameRules(former, target));
  });
}

/** Telling the impact on the records of two versions, page by page. */
export interface ImpactContexts {
  /** The version before with those fields alone that must be read. */
  readonly read: CompiledApp;
  /** What a page of records takes, with everything that their formulas read loaded at once. */
  of(former: string, page: readonly StoredRecord[]): Promise<(record: StoredRecord) => ImpactContext>;
}

export function impactContexts(transition: Transition): ImpactContexts {
  const { before, after, mapping, now } = transition;
  const migrations = migrationsOf(before, after, mapping);
  const rederived = new Set(rederivedForms(before, after));
  const byFormer = new Map([...migrations.values()].map((one) => [one.before.name, one]));
  const { read, forms } = reducedApps(before, after, migrations);
  const surroundings = pageSurroundings({ ...transition, read }, byFormer);
  let count = 0;
  const newId = () => `new-${String((count += 1))}`;
  const of: ImpactContexts["of"] = async (former, page) => {
    const migration = byFormer.get(former);
    if (migration === undefined) throw new Error(`the form ${former} goes away`);
    const around = await surroundings(migration, page);
    const actor = systemActor("");
    const context = (
      app: CompiledApp,
      form: CompiledForm,
      its: EngineContext["surroundings"],
    ): EngineContext => {
      return { app, form, actor, now, surroundings: its, newId, matches: linearPattern };
    };
    return (record) => {
      const its = around(record);
      return {
        migration,
        before: context(before, migration.before, its.before),
        after: context(after, forms.get(migration.after.name) ?? migration.after, its.after),
        rederived: rederived.has(migration.after.name),
      };
    };
  };
  return { read, of };
}
