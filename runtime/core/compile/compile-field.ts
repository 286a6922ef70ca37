import type { FieldSchema } from "../definition/generated/definition.ts";
import { definitionProblem } from "../definition/definition-problem.ts";
import type { FieldKind, ValueCheck } from "../fields/field-kind.ts";
import { kindNameOf } from "../fields/kind-name-of.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Compilation } from "./compilation.ts";
import { formula, optionalCondition } from "./compilation.ts";
import type { CompiledField } from "./compiled.ts";
import type { FormScopes } from "./form-scopes.ts";

/** Where a field stands: its own form's scopes, and those of every form that it may refer to. */
export interface FieldPlace {
  readonly scopes: FormScopes;
  readonly targets: ReadonlyMap<string, FormScopes>;
  readonly pointer: string;
}

/** Compiles one field; null, with a problem, for one of no known kind. */
export function compileField(
  compilation: Compilation,
  name: string,
  schema: FieldSchema,
  { scopes, targets, pointer }: FieldPlace,
): CompiledField | null {
  if (kindNameOf(schema) === undefined) {
    const params = { type: schema.type, format: schema.format ?? null };
    compilation.problems.push(definitionProblem("definition-no-kind", pointer, params));
    return null;
  }
  const kind = compilation.check.kindOf(schema);
  const when = (keyword: "x-visibleWhen" | "x-requiredWhen" | "x-readOnlyWhen") =>
    optionalCondition(compilation, schema[keyword], scopes.condition, pointerTo(pointer, keyword));
  const computed = (source: string | undefined, at: string) =>
    source === undefined ? null : formula(compilation, source, scopes.formula, at, kind.formulaType);
  const target = targets.get(schema["x-form"] ?? "");
  const derived = schema["x-formula"] !== undefined || schema["x-rollup"] !== undefined;
  return {
    name,
    schema,
    kind,
    title: schema.title ?? name,
    check: compileCheck(compilation, schema, kind, pointer),
    visibleWhen: when("x-visibleWhen"),
    requiredWhen: when("x-requiredWhen"),
    readOnlyWhen: when("x-readOnlyWhen"),
    readOnly: derived || kind.name === "serial" || schema.readOnly === true,
    formula: computed(schema["x-formula"], pointerTo(pointer, "x-formula")),
    defaultFormula: computed(schema["x-default"]?.formula, `${pointer}/x-default/formula`),
    defaultValue: schema.default,
    clearWhenHidden: schema["x-whenHidden"] === "clear",
    unique: schema["x-unique"] === true,
    columns: compileColumns(compilation, schema, targets, pointer),
    options: compileOptions(compilation, schema, scopes, pointer),
    filter:
      target === undefined
        ? null
        : optionalCondition(
            compilation,
            schema["x-filter"],
            target.condition,
            pointerTo(pointer, "x-filter"),
          ),
  };
}

function compileCheck(
  { check, problems }: Compilation,
  schema: FieldSchema,
  kind: FieldKind,
  pointer: string,
): ValueCheck {
  if (schema.pattern !== undefined) {
    try {
      check.matches(schema.pattern, "");
    } catch {
      problems.push(definitionProblem("definition-pattern", pointerTo(pointer, "pattern")));
    }
  }
  return kind.compileCheck(schema, check);
}

function compileOptions(
  compilation: Compilation,
  { oneOf }: FieldSchema,
  scopes: FormScopes,
  pointer: string,
): CompiledField["options"] {
  if (oneOf === undefined) return null;
  return new Map(
    oneOf.map((option, index) => {
      const at = `${pointer}/oneOf/${String(index)}/x-when`;
      return [option.const, optionalCondition(compilation, option["x-when"], scopes.condition, at)];
    }),
  );
}

/** Columns know nothing of each other: neither conditions nor formulas over a row. */
const rowScopes: FormScopes = {
  condition: { field: () => undefined },
  formula: { type: () => undefined, reference: () => undefined, table: () => undefined, names: () => [] },
};

function compileColumns(
  compilation: Compilation,
  { items }: FieldSchema,
  targets: FieldPlace["targets"],
  pointer: string,
): CompiledField["columns"] {
  if (items === undefined) return null;
  const columns = new Map<string, CompiledField>();
  for (const [name, schema] of Object.entries(items.properties)) {
    const place = {
      scopes: rowScopes,
      targets,
      pointer: pointerTo(`${pointer}/items/properties`, name),
    };
    const column = compileField(compilation, name, schema, place);
    if (column !== null) columns.set(name, column);
  }
  return columns;
}
