import { dependencyOrder } from "../formula/dependency-order.ts";
import type { Problem } from "../problem/problem.ts";
import { type AppCheck, fieldPointer } from "./app-check.ts";
import type { CompiledApp } from "./compiled.ts";
import { sourcesOf, sourcesOfSystemField } from "./sources-of.ts";

/** Fields that are derived from themselves, through formulas, roll-ups, references and scores of any form. */
export const checkCircles: AppCheck = (app) => {
  const { circles } = dependencyOrder(dependencies(app));
  return circles.flatMap((path): readonly Problem[] => {
    const derived = path.find((name) => !name.includes("._")) ?? "";
    const [formName = "", fieldName = ""] = derived.split(".");
    const form = app.forms.get(formName);
    const field = form?.fields.get(fieldName);
    if (!form || !field) return [];
    const oneForm = path.every((name) => name.startsWith(`${formName}.`));
    const names = oneForm ? path.map((name) => name.slice(formName.length + 1)) : path;
    const keyword = field.formula === null ? "x-rollup" : "x-formula";
    return [
      {
        code: "formula-circle",
        pointer: `${fieldPointer(app, form, field)}/${keyword}`,
        params: { path: [...names, names[0] ?? ""].join(" → ") },
      },
    ];
  });
};

/** Every derived field and score as `form.field`, with what it reads. */
function dependencies(app: CompiledApp): ReadonlyMap<string, readonly string[]> {
  const reads = new Map<string, readonly string[]>();
  for (const form of app.forms.values()) {
    for (const system of ["_probability", "_score", "_grade"]) {
      const sources = [...sourcesOfSystemField(form, system)];
      reads.set(
        `${form.name}.${system}`,
        sources.map((name) => `${form.name}.${name}`),
      );
    }
    for (const field of form.fields.values()) {
      const sources = sourcesOf(form, field);
      if (sources.length > 0) reads.set(`${form.name}.${field.name}`, sources.map(keyOf));
    }
  }
  return reads;
}

function keyOf({ form, field }: { readonly form: string; readonly field: string }): string {
  return `${form}.${field}`;
}
