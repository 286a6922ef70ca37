import { pointerTo } from "../../problem/pointer.ts";
import type { CheckRule } from "../check-rule.ts";
import { unknownIn } from "../unknown-names.ts";

/** Rights are given to roles of the app, on fields and stages of the form. */
export const accessNames: CheckRule = function* ({ forms, roles }) {
  for (const { form, fields, pipelines, pointer } of forms.values()) {
    const stages = new Set(pipelines.flatMap((pipeline) => [...pipeline.stages.keys()]));
    for (const [position, access] of (form.access ?? []).entries()) {
      const at = `${pointer}/access/${position}`;
      yield* unknownIn("role", access.role, roles, `${at}/role`);
      for (const [name, right] of Object.entries(access.fields ?? {})) {
        const field = pointerTo(`${at}/fields`, name);
        yield* unknownIn("field", name, fields, field);
        if (typeof right === "string") continue;
        for (const stage of Object.keys(right.stages))
          yield* unknownIn("stage", stage, stages, pointerTo(`${field}/stages`, stage));
      }
    }
  }
};
