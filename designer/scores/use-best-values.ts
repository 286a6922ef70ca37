import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AggregateResult } from "../../runtime/contract/generated/contract.ts";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { useDraft } from "../draft/draft-context.ts";
import { useRoomPlace } from "../routes/place.ts";
import { versionQuery } from "../versions/version-queries.ts";
import { bestValues } from "./best-values.ts";

/**
 * Looks which values of a field live records win most with, the best first; empty where there are no closed records, or
 * none that know the field yet.
 */
export function useBestValues(
  form: FormDefinition,
  pipeline: PipelineDefinition,
): (field: string) => Promise<readonly string[]> {
  const { app } = useRoomPlace();
  const draft = useDraft();
  const queryClient = useQueryClient();
  return useCallback(
    async (field) => {
      const { base } = draft.state();
      if (base === null) return [];
      try {
        const { definition } = await queryClient.fetchQuery(versionQuery(app, base));
        const published = definition.forms.find(({ name }) => name === form.name);
        const isThere = published?.pipelines?.some(({ name }) => name === pipeline.name) === true;
        if (!isThere || !Object.hasOwn(published.schema.properties, field)) return [];
        const filter = JSON.stringify({ properties: { _pipeline: { const: pipeline.name } } });
        const query = new URLSearchParams({ group: `${field},_stage`, filter });
        const path = `/apps/${encodeURIComponent(app)}/forms/${encodeURIComponent(form.name)}/aggregate`;
        return bestValues(await request<AggregateResult>(`${path}?${query.toString()}`), pipeline);
      } catch {
        // Without figures a criterion begins in the order of its options, as in an app that is new.
        return [];
      }
    },
    [app, draft, queryClient, form.name, pipeline],
  );
}
