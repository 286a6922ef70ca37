import type { Problem } from "../problem/problem.ts";
import { type AppCheck, fieldPointer, formPointer } from "./app-check.ts";
import type { CompiledApp, CompiledForm } from "./compiled.ts";
import { sourcesOf } from "./sources-of.ts";

/**
 * Formulas that depend on the time are computed when they are read, so nothing may rest on a stored value of theirs:
 * filters, sorting, unique and indexed fields, roll-ups, formulas of other forms, rows of an access.
 */
export const checkVolatile: AppCheck = (app) =>
  [...app.forms.values()].flatMap((form) => [
    ...inFields(app, form),
    ...inViews(app, form),
    ...inAccess(app, form),
  ]);

function problem(pointer: string, field: string, use: string): Problem {
  return { code: "formula-volatile-use", pointer, params: { field, use } };
}

function inFields(app: CompiledApp, form: CompiledForm): readonly Problem[] {
  return [...form.fields.values()].flatMap((field) => {
    const pointer = fieldPointer(app, form, field);
    const stored = (["x-unique", "x-indexed"] as const)
      .filter((keyword) => field.schema[keyword] === true && form.volatileFields.has(field.name))
      .map((keyword) => problem(`${pointer}/${keyword}`, field.name, keyword));
    const isRollup = field.formula === null;
    const read = sourcesOf(form, field)
      .filter((source) => isRollup || source.form !== form.name)
      .filter((source) => app.forms.get(source.form)?.volatileFields.has(source.field))
      .map((source) =>
        isRollup
          ? problem(`${pointer}/x-rollup`, source.field, "x-rollup")
          : problem(`${pointer}/x-formula`, source.field, "reference"),
      );
    return [...stored, ...read];
  });
}

function inViews(app: CompiledApp, form: CompiledForm): readonly Problem[] {
  return form.views.flatMap(({ filter, sort = [] }, index) => {
    const pointer = `${formPointer(app, form)}/views/${String(index)}`;
    const filtered = volatileNames(form, filter).map((name) => problem(`${pointer}/filter`, name, "filter"));
    const sorted = sort.flatMap((key, position) => {
      const name = key.replace(/^-/, "");
      return form.volatileFields.has(name)
        ? [problem(`${pointer}/sort/${String(position)}`, name, "sort")]
        : [];
    });
    return [...filtered, ...sorted];
  });
}

function inAccess(app: CompiledApp, form: CompiledForm): readonly Problem[] {
  return form.access.flatMap(({ records }, index) =>
    volatileNames(form, records).map((name) =>
      problem(`${formPointer(app, form)}/access/${String(index)}/records`, name, "access"),
    ),
  );
}

/** The volatile fields that a condition names, wherever in it. */
function volatileNames(form: CompiledForm, condition: unknown): readonly string[] {
  if (form.volatileFields.size === 0 || typeof condition !== "object" || condition === null) return [];
  const names = new Set<string>();
  const open: unknown[] = [condition];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === "string") names.add(node);
    else if (typeof node === "object" && node !== null)
      open.push(...Object.keys(node), ...Object.values(node));
  }
  return [...form.volatileFields].filter((name) => names.has(name));
}
