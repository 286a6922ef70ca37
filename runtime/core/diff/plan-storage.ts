import type { CompiledApp, CompiledField, CompiledForm } from "../compile/compiled.ts";
import { jsonEqual } from "../json-equal.ts";
import { formerItems } from "./pair-items.ts";
import { staysAsIs } from "./stays-as-is.ts";
import type { StoragePlan, StorageStep } from "./storage-plan.ts";

/**
 * What the store must do before records can be kept under `after`; null is no version at all. The records of `revived`
 * forms, which `before` has not, are taken into use again.
 */
export function planStorage(
  before: CompiledApp | null,
  after: CompiledApp,
  revived: Iterable<string> = [],
): StoragePlan {
  const back = new Set(revived);
  const forms = [...after.forms.values()].map(nameOf);
  const formerForms = [...(before?.forms.values() ?? [])].map(nameOf);
  const former = formerItems(formerForms, forms);
  const kept = new Set(former.values());
  const retired = formerForms.filter((form) => !kept.has(form));
  return [
    ...retired.map(({ name }): StorageStep => ({ do: "retire-form", form: name })),
    ...forms.flatMap((form) => {
      const old = former.get(form);
      return old === undefined
        ? [{ do: back.has(form.name) ? "revive-form" : "create-form", form: form.name } as const]
        : planForm(old.noun, form.noun);
    }),
  ];
}

function nameOf(form: CompiledForm) {
  return { name: form.name, renamedFrom: form.definition.renamedFrom ?? null, noun: form };
}

function nameOfField(field: CompiledField) {
  return { name: field.name, renamedFrom: field.schema.renamedFrom ?? null, noun: field };
}

function planForm(before: CompiledForm, after: CompiledForm): StoragePlan {
  const form = after.name;
  const fields = stored(after).map(nameOfField);
  const formerFields = stored(before).map(nameOfField);
  const former = formerItems(formerFields, fields);
  const kept = new Set(former.values());
  const steps: StorageStep[] = before.name === form ? [] : [{ do: "rename-form", from: before.name, form }];
  for (const old of formerFields) {
    if (!kept.has(old)) steps.push({ do: "retire-field", form, field: old.name });
  }
  for (const field of fields) {
    const old = former.get(field);
    if (old === undefined) {
      steps.push({ do: "add-field", form, field: field.name });
      continue;
    }
    if (old.name !== field.name) {
      steps.push({ do: "rename-field", form, from: old.name, field: field.name });
    }
    if (!staysAsIs(old.noun, field.noun)) steps.push({ do: "retype-field", form, field: field.name });
  }
  const settled = steps.length === 0 && jsonEqual(indexing(before), indexing(after));
  return settled ? [] : [...steps, { do: "refresh-form", form }];
}

/** The fields that have a column: formulas that depend on the time are never stored. */
function stored({ fields, volatileFields }: CompiledForm): readonly CompiledField[] {
  return [...fields.values()].filter(({ name }) => !volatileFields.has(name));
}

/** What indexes and the columns that follow the stage are made from. */
function indexing(form: CompiledForm) {
  return {
    fields: Object.fromEntries(
      stored(form).map(({ name, unique, schema, kind }) => [
        name,
        [unique, schema["x-indexed"] === true, kind.name],
      ]),
    ),
    pipelines: [...form.pipelines.values()].map(({ name, stages, probabilityField }) => [
      name,
      probabilityField,
      ...[...stages.values()].map(
        ({ name: stage, kind, definition: { probability = null, limit = null } }) => [
          stage,
          kind,
          probability,
          limit,
        ],
      ),
    ]),
    views: form.views.map(({ kind, pipeline = null, sort = [] }) => [kind, pipeline, ...sort]),
  };
}
