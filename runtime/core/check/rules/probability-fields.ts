import { pipelinePlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { fieldOfKind } from "../field-references.ts";

/** The field that overrides a stage's probability is a percent field. */
export const probabilityFields: CheckRule = function* (index) {
  for (const { pipeline, pointer, place } of pipelinePlaces(index))
    yield* fieldOfKind(place, pipeline.probabilityField, ["percent"], `${pointer}/probabilityField`);
};
