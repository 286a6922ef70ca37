import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AggregateResult } from "../../runtime/contract/generated/contract.ts";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { useDraft } from "../draft/draft-context.ts";
import { usePlace } from "../routes/place.ts";
import { versionQuery } from "../versions/version-queries.ts";

/** Counts live records by a field and their stage; no groups where none know the field yet. */
export function useStageCounts(
  form: FormDefinition,
  pipeline: PipelineDefinition,
): (field: string) => Promise<Pick<AggregateResult, "groups">> {
  const { app } = usePlace();
  const draft = useDraft();
  const queryClient = useQueryClient();
  return useCallback(
    async (field) => {
      const { base } = draft.state();
      if (base === null) return { groups: [] };
      try {
        const { definition } = await queryClient.fetchQuery(versionQuery(app, base));
        const published = definition.forms.find(({ name }) => name === form.name);
        const isThere = published?.pipelines?.some(({ name }) => name === pipeline.name) === true;
        if (!isThere || !Object.hasOwn(published.schema.properties, field)) return { groups: [] };
        const filter = JSON.stringify({ properties: { _pipeline: { const: pipeline.name } } });
        const query = new URLSearchParams({ group: `${field},_stage`, filter });
        const path = `/apps/${encodeURIComponent(app)}/forms/${encodeURIComponent(form.name)}/aggregate`;
        return await request<AggregateResult>(`${path}?${query.toString()}`);
      } catch {
        // Without figures a criterion begins in the order of its options, as in an app that is new.
        return { groups: [] };
      }
    },
    [app, draft, queryClient, form.name, pipeline],
  );
}
