import { useCallback } from "react";
import type { AggregateResult } from "../../runtime/contract/generated/contract.ts";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { useRoomPlace } from "../routes/place.ts";
import { usePublishedForm } from "../versions/use-published-form.ts";

/** Counts live records by a field and their stage; no groups where none know the field yet. */
export function useStageCounts(
  form: FormDefinition,
  pipeline: PipelineDefinition,
): (field: string) => Promise<Pick<AggregateResult, "groups">> {
  const { app } = useRoomPlace();
  const publishedForm = usePublishedForm();
  return useCallback(
    async (field) => {
      try {
        const published = await publishedForm(form.name);
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
    [app, publishedForm, form.name, pipeline],
  );
}
