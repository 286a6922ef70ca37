import { useCallback } from "react";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { bestValues } from "./best-values.ts";
import { useStageCounts } from "./use-stage-counts.ts";

/**
 * Looks which values of a field live records win most with, the best first; empty where there are no closed records, or
 * none that know the field yet.
 */
export function useBestValues(
  form: FormDefinition,
  pipeline: PipelineDefinition,
): (field: string) => Promise<readonly string[]> {
  const countsOf = useStageCounts(form, pipeline);
  return useCallback(async (field) => bestValues(await countsOf(field), pipeline), [countsOf, pipeline]);
}
