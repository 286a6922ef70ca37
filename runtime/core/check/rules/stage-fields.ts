import { pointerTo } from "../../problem/pointer.ts";
import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { writableField } from "../field-references.ts";
import { unknownIn, unknownNames } from "../unknown-names.ts";

/** A stage names fields of its form, and requires only what somebody can fill in. */
export const stageFields: CheckRule = function* (index) {
  for (const { pipeline, pointer, place } of pipelinePlaces(index)) {
    for (const [position, stage] of pipeline.stages.entries()) {
      const at = `${pointer}/stages/${position}`;
      yield* unknownNames("field", stage.keyFields, place.fields, `${at}/keyFields`);
      for (const [name, rule] of Object.entries(stage.fields ?? {})) {
        const field = pointerTo(`${at}/fields`, name);
        if (rule === "required") yield* writableField(place, name, field);
        else yield* unknownIn("field", name, place.fields, field);
      }
    }
  }
};
