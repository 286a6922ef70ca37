import { conditionScopeOf } from "../../../runtime/core/compile/condition-scope-of.ts";
import type { CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { compileCondition } from "../../../runtime/core/condition/compile-condition.ts";
import type {
  AccessDefinition,
  FormDefinition,
  LayoutItem,
  LayoutSection,
  LayoutText,
  ViewDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { conditionWithout } from "./condition-without.ts";
import { seenField } from "./seen-field.ts";
import { seenPipeline, seenRules, type Sight } from "./seen-pipeline.ts";
import type { Unseen } from "./unseen.ts";

/** A form as somebody may see it: no field that they see in no stage, nor anything that names one. It still compiles. */
export function seenForm(form: CompiledForm, unseen: Unseen): FormDefinition {
  const { definition } = form;
  const hides = (name: string) => unseen.field(form.name, name);
  const isBoolean = (name: string) => form.fields.get(name)?.kind.name === "boolean";
  const sight: Sight = { form, unseen, hidden: { hides, isBoolean } };
  const { schema, layout, checks, pipelines, views, access, ...rest } = definition;
  const fields = [...form.fields.values()].filter(({ name }) => !hides(name));
  return {
    ...rest,
    // What titles are made of is not known: records are called by their ids, as the server calls them.
    ...(unseen.readBy(form, form.recordTitle) && { recordTitle: "_id" }),
    schema: {
      ...schema,
      ...(schema.required && { required: schema.required.filter((name) => !hides(name)) }),
      properties: Object.fromEntries(
        fields.map((field) => [field.name, seenField(form, field, unseen, sight.hidden)]),
      ),
    },
    ...(layout && { layout: layout.flatMap((item) => seenLayout(item, hides)) }),
    ...(checks && {
      checks: seenRules(checks, form.checks, sight).map((check) =>
        check.fields === undefined
          ? check
          : { ...check, fields: check.fields.filter((name) => !hides(name)) },
      ),
    }),
    ...(pipelines && {
      pipelines: pipelines.map((one) => {
        const compiled = form.pipelines.get(one.name);
        return compiled === undefined ? one : seenPipeline(one, compiled, sight);
      }),
    }),
    ...(views && { views: views.flatMap((view) => seenView(view, sight)) }),
    ...(access && { access: access.map((entry) => seenAccess(entry, sight)) }),
  };
}

function seenLayout(item: LayoutItem, hides: (name: string) => boolean): LayoutItem[] {
  if (!("tab" in item)) return seenPart(item, hides);
  const sections = item.sections.flatMap((one) => seenPart(one, hides));
  return sections.length === 0 ? [] : [{ ...item, sections }];
}

function seenPart(
  part: LayoutSection | LayoutText,
  hides: (name: string) => boolean,
): (LayoutSection | LayoutText)[] {
  if ("text" in part) return [part];
  const fields = part.fields.filter((name) => !hides(name));
  return fields.length === 0 && part.fields.length > 0 ? [] : [{ ...part, fields }];
}

/** A view by a hidden field is none: whoever opened it would be refused. */
function seenView(view: ViewDefinition, { form, unseen, hidden }: Sight): ViewDefinition[] {
  const { card, columns, sort, ...rest } = view;
  const { date = "", filter } = rest;
  const filtered = filter && compileCondition(filter, conditionScopeOf(form));
  if (hidden.hides(date) || unseen.readBy(form, filtered)) return [];
  const seen = (names: readonly string[]) => names.filter((name) => !hidden.hides(name.replace(/^-/, "")));
  const shown = { card: seen(card ?? []), columns: seen(columns ?? []) };
  if (columns !== undefined && shown.columns.length === 0) return [];
  return [
    {
      ...rest,
      ...(shown.card.length > 0 && { card: shown.card }),
      ...(shown.columns.length > 0 && { columns: shown.columns }),
      ...(sort && { sort: seen(sort) }),
    },
  ];
}

function seenAccess(entry: AccessDefinition, { hidden }: Sight): AccessDefinition {
  const { records, fields } = entry;
  return {
    ...entry,
    records: typeof records === "string" ? records : conditionWithout(records, hidden),
    ...(fields && {
      fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !hidden.hides(name))),
    }),
  };
}
