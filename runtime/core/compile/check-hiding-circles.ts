import { dependencyOrder } from "../formula/dependency-order.ts";
import { type AppCheck, fieldPointer } from "./app-check.ts";
import { isCleared, readToDerive } from "./read-to-derive.ts";

/**
 * Fields that are emptied while hidden and whose own values, through each other or through formulas, decide whether they
 * are: each would take away the other, or none could ever be filled in.
 */
export const checkHidingCircles: AppCheck = (app) =>
  [...app.forms.values()].flatMap((form) => {
    const reads = new Map([...form.fields.values()].map((field) => [field.name, readToDerive(field)]));
    return dependencyOrder(reads).circles.flatMap((path) => {
      const field = path.map((name) => form.fields.get(name)).find((one) => one && isCleared(one));
      if (!field) return [];
      return [
        {
          code: "hiding-circle",
          pointer: `${fieldPointer(app, form, field)}/x-visibleWhen`,
          params: { path: [...path, path[0] ?? ""].join(" → ") },
        },
      ];
    });
  });
