import type { CompiledApp, CompiledField, CompiledForm } from "../../core/compile/compiled.ts";
import type { FieldSchema } from "../../core/definition/generated/definition.ts";
import type { Text } from "../../core/definition/text.ts";
import type { FieldKindName } from "../../core/fields/field-kind-name.ts";
import { fieldKinds } from "../../core/fields/field-kinds.ts";
import { valueKindName } from "../../core/fields/kind-name-of.ts";
import { systemFields } from "../../core/fields/system-fields.ts";

/** What one value is, of fields that hold several of them or that nobody fills in. */
const single: { readonly [kind in FieldKindName]?: FieldKindName } = {
  choices: "choice",
  users: "user",
  references: "reference",
  "long-text": "text",
  markdown: "text",
  serial: "text",
  team: "text",
};

const people = ["_owner", "_createdBy", "_updatedBy"];

const kindsOfStages: readonly (readonly [string, Text])[] = [
  ["open", { en: "Open", "zh-CN": "进行中" }],
  ["won", { en: "Won", "zh-CN": "赢单" }],
  ["lost", { en: "Lost", "zh-CN": "输单" }],
];

/**
 * A field, own or system, as one that holds a single value which can be chosen or typed: what a condition compares it
 * with. Undefined for a field that the form does not have.
 */
export function valueField(app: CompiledApp, form: CompiledForm, name: string): CompiledField | undefined {
  const own = form.fields.get(name);
  if (own !== undefined) {
    const read = readAsItIs(app, form, own);
    const schema = read?.schema ?? own.schema;
    const kind = valueKindName(schema) ?? own.kind.name;
    return {
      ...own,
      schema,
      options: read?.options ?? own.options,
      kind: fieldKinds[single[kind] ?? kind],
      readOnly: false,
    };
  }
  const system = systemFields.get(name);
  if (system === undefined) return undefined;
  const options = systemOptions(app, form, name);
  const schema: FieldSchema = {
    type: system.type === "number" ? "number" : "string",
    ...(system.type === "date-time" ? { format: "date-time" as const } : {}),
    ...(options === null ? {} : { oneOf: options.map(([constant, title]) => ({ const: constant, title })) }),
  };
  const kind = people.includes(name) ? "user" : (valueKindName(schema) ?? "text");
  return { ...blank, name, schema, kind: fieldKinds[kind], title: system.title };
}

/** The field that a formula reads through a reference and nothing else: its values are that field's, options too. */
function readAsItIs(
  app: CompiledApp,
  form: CompiledForm,
  { formula, schema }: CompiledField,
): CompiledField | undefined {
  const [path] = formula?.readsThrough ?? [];
  if (path === undefined || schema["x-formula"]?.trim() !== `${path.reference}.${path.field}`)
    return undefined;
  const target = form.fields.get(path.reference)?.schema["x-form"] ?? "";
  return app.forms.get(target)?.fields.get(path.field);
}

const blank: Omit<CompiledField, "name" | "schema" | "kind" | "title"> = {
  check: () => [],
  visibleWhen: null,
  requiredWhen: null,
  readOnlyWhen: null,
  readOnly: false,
  formula: null,
  defaultFormula: null,
  defaultValue: undefined,
  clearWhenHidden: false,
  unique: false,
  columns: null,
  options: null,
  filter: null,
};

function systemOptions(
  app: CompiledApp,
  form: CompiledForm,
  name: string,
): readonly (readonly [string, Text])[] | null {
  const pipelines = [...form.pipelines.values()];
  switch (name) {
    case "_stage":
      return pipelines.flatMap(({ stages }) =>
        [...stages.values()].map((stage) => [stage.name, stage.definition.title] as const),
      );
    case "_stageKind":
      return kindsOfStages;
    case "_pipeline":
      return pipelines.map((pipeline) => [pipeline.name, pipeline.title] as const);
    case "_grade": {
      const grades = pipelines.flatMap(({ scorecard }) => scorecard?.grades ?? []);
      return grades.map((grade) => [grade.name, grade.name] as const);
    }
    case "_form":
      return [...app.forms.values()].map((each) => [each.name, each.definition.title] as const);
    default:
      return null;
  }
}
