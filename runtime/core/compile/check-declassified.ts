import type { Problem } from "../problem/problem.ts";
import { type AppCheck, fieldPointer } from "./app-check.ts";
import type { CompiledApp, CompiledForm } from "./compiled.ts";
import { seesField } from "./sees-field.ts";
import { type Source, sourcesOf, sourcesOfSystemField } from "./sources-of.ts";

/**
 * Derived fields that a role may see although it may not see what they are derived from, so that the value would tell;
 * a field that says `x-declassify` means it.
 */
export const checkDeclassified: AppCheck = (app) =>
  [...app.forms.values()].flatMap((form) =>
    [...form.fields.values()].flatMap((field): readonly Problem[] => {
      if (field.schema["x-declassify"] === true) return [];
      const sources = sourcesOf(form, field).flatMap((source) => ownSources(app, source));
      if (sources.length === 0) return [];
      return [...app.roles].flatMap(([role, roles]) => {
        const hidden = sources.find((source) =>
          leaks(app, roles, { form: form.name, field: field.name }, source),
        );
        if (hidden === undefined) return [];
        return [
          {
            code: "formula-declassifies",
            pointer: fieldPointer(app, form, field),
            params: { field: field.name, role, source: hidden.field, form: hidden.form },
          },
        ];
      });
    }),
  );

function ownSources(app: CompiledApp, source: Source): readonly Source[] {
  const form = app.forms.get(source.form);
  if (form === undefined || !source.field.startsWith("_")) return [source];
  return [...sourcesOfSystemField(form, source.field)].map((field) => ({ form: source.form, field }));
}

/** Whether there is a stage in which a role sees the derived field and not its source. */
function leaks(app: CompiledApp, roles: ReadonlySet<string>, derived: Source, source: Source): boolean {
  const form = app.forms.get(derived.form);
  const target = app.forms.get(source.form);
  if (!form || !target) return false;
  if (form !== target) {
    return (
      stagesOf(form).some((stage) => seesField(form, roles, derived.field, stage)) &&
      stagesOf(target).some((stage) => !seesField(target, roles, source.field, stage))
    );
  }
  return stagesOf(form).some(
    (stage) => seesField(form, roles, derived.field, stage) && !seesField(form, roles, source.field, stage),
  );
}

function stagesOf({ pipelines }: CompiledForm): readonly (string | null)[] {
  return [null, ...[...pipelines.values()].flatMap(({ stages }) => [...stages.keys()])];
}
