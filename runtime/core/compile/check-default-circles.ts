import { dependencyOrder } from "../formula/dependency-order.ts";
import { type AppCheck, fieldPointer } from "./app-check.ts";

/** Fields whose computed defaults read each other or themselves, formulas between them included: one of them is blank. */
export const checkDefaultCircles: AppCheck = (app) =>
  [...app.forms.values()].flatMap((form) => {
    const reads = new Map(
      [...form.fields.values()].map(({ name, formula, defaultFormula }) => [
        name,
        (defaultFormula ?? formula)?.reads ?? [],
      ]),
    );
    return dependencyOrder(reads).circles.flatMap((path) => {
      const field = path.map((name) => form.fields.get(name)).find((one) => one?.defaultFormula);
      if (!field) return [];
      return [
        {
          code: "formula-circle",
          pointer: `${fieldPointer(app, form, field)}/x-default/formula`,
          params: { path: [...path, path[0] ?? ""].join(" → ") },
        },
      ];
    });
  });
