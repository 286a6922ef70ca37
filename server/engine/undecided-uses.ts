import { conditionScopeOf } from "../../runtime/core/compile/condition-scope-of.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { compileCondition } from "../../runtime/core/condition/compile-condition.ts";
import type { Condition } from "../../runtime/core/definition/generated/definition.ts";
import type { FormMigration } from "../../runtime/core/diff/form-migration.ts";
import { whereInUse } from "../../runtime/core/diff/where-in-use.ts";
import { pointerTo } from "../../runtime/core/problem/pointer.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { Services } from "../services.ts";

/** Something that goes away undecided: the records that use it, and the problem that they make. */
interface Undecided {
  /** Null for all of the form. */
  readonly using: Condition | null;
  /** Nobody is asked about those in the trash. */
  readonly living?: true;
  problem(records: number): Problem;
}

const below = (at: string, ...names: readonly string[]): string => names.reduce(pointerTo, at);

function undecidedIn({ before, after, stages, fields }: FormMigration): readonly Undecided[] {
  const at = below("/mapping/forms", after.name);
  const lostStages = [...stages].flatMap(([key, place]): readonly Undecided[] => {
    const [pipeline = "", stage = ""] = key.split("/");
    if (place !== undefined) return [];
    const using = { properties: { _pipeline: { const: pipeline }, _stage: { const: stage } } };
    const pointer = below(at, "stages", pipeline, stage);
    const title = before.pipelines.get(pipeline)?.stages.get(stage)?.definition.title ?? stage;
    const params = { stage, title, ...(!after.pipelines.has(pipeline) && { leaves: true }) };
    return [
      { using, problem: (records) => ({ code: "stage-in-use", pointer, params: { ...params, records } }) },
    ];
  });
  const lostOptions = [...fields.values()].flatMap(({ before: { name, schema }, options }) =>
    [...options].flatMap(([option, instead]): readonly Undecided[] => {
      if (instead !== undefined) return [];
      const using = {
        properties: { [name]: schema.type === "array" ? { contains: { const: option } } : { const: option } },
      };
      const pointer = below(at, "options", name, option);
      const title = schema.oneOf?.find((one) => one.const === option)?.title ?? option;
      const params = { field: name, option, title };
      return [
        { using, problem: (records) => ({ code: "option-in-use", pointer, params: { ...params, records } }) },
      ];
    }),
  );
  const lostFields = [...fields.values()].flatMap(
    ({ before: field, after: now, target }): readonly Undecided[] => {
      if (now !== null || target !== undefined) return [];
      const { name } = field;
      const pointer = below(at, "fields", name);
      const params = { field: name, title: field.title };
      return [
        {
          using: whereInUse(field),
          problem: (records) => ({ code: "field-in-use", pointer, params: { ...params, records } }),
        },
      ];
    },
  );
  const deadLinks = [...fields.values()].flatMap(({ before: field, dead, target }): readonly Undecided[] => {
    if (!dead || target !== undefined) return [];
    const pointer = below(at, "fields", field.name);
    const params = { field: field.name, title: field.title };
    return [
      {
        ...{ using: whereInUse(field), living: true },
        problem: (records) => ({ code: "link-dead", pointer, params: { ...params, records } }),
      },
    ];
  });
  return [...lostStages, ...lostOptions, ...lostFields, ...deadLinks];
}

function undecidedForm({ name, definition: { title } }: CompiledForm): Undecided {
  const pointer = below("/mapping/forms", name);
  return {
    using: null,
    problem: (records) => ({ code: "form-in-use", pointer, params: { form: name, title, records } }),
  };
}

/** What may go away undecided: in the forms that go on, and the forms that do not. */
export interface OpenUses {
  readonly migrations: Iterable<FormMigration>;
  readonly removed: readonly CompiledForm[];
}

/**
 * A problem for each form, stage, option and field that goes away while records use it, in the trash too, and for each
 * field whose links lead elsewhere, that nobody has decided about; pointers lead to where the mapping would say it. Only
 * `among` these records, by form, where they are given.
 */
export async function undecidedUses(
  services: Pick<Services, "store" | "now">,
  before: CompiledApp,
  { migrations, removed }: OpenUses,
  among?: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Problem[]> {
  const at = { now: services.now(), timeZone: before.timeZone, actor: null };
  const problems: Problem[] = [];
  const open = [
    ...[...migrations].map((migration) => ({ form: migration.before, uses: undecidedIn(migration) })),
    ...removed.map((form) => ({ form, uses: [undecidedForm(form)] })),
  ];
  for (const { form, uses } of open) {
    const ids = among?.get(form.name) ?? [];
    if (among !== undefined && ids.length === 0) continue;
    for (const { using, living, problem } of uses) {
      const meant = among === undefined ? [] : [{ properties: { _id: { enum: [...ids] } } }];
      const all = [...(using === null ? [] : [using]), ...meant];
      const where = all.length === 0 ? null : compileCondition({ allOf: all }, conditionScopeOf(form)).tree;
      const count = (trashed: boolean) =>
        services.store.records.count({ app: before, form: form.name, where, at, search: null, trashed });
      const records = (await count(false)) + (living === true ? 0 : await count(true));
      if (records > 0) problems.push(problem(records));
    }
  }
  return problems;
}
