import { useCallback } from "react";
import type { RecordPage } from "../../runtime/contract/generated/contract.ts";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { useDocument } from "../draft/draft-context.ts";
import { useRoomPlace } from "../routes/place.ts";
import { usePublishedForm } from "../versions/use-published-form.ts";
import { winRates } from "./best-values.ts";
import { type Candidate, candidates, firstSources, type Source } from "./first-sources.ts";
import { groupsThrough } from "./groups-through.ts";
import { useStageCounts } from "./use-stage-counts.ts";

/** Where a reference leads to more records, they are not looked through. */
const mostRecords = 200;

/** Looks by what a scorecard may begin to judge, in what live records tell. */
export function useFirstSources(
  form: FormDefinition,
  pipeline: PipelineDefinition,
): () => Promise<readonly Source[]> {
  const { app } = useRoomPlace();
  const publishedForm = usePublishedForm();
  const { forms } = useDocument();
  const countsOf = useStageCounts(form, pipeline);
  return useCallback(async () => {
    const all = candidates(forms, form, pipeline);
    const own = all.filter(({ through }) => through === null);
    const rates = await Promise.all(
      own.map(async ({ field, schema }) => {
        const target = schema["x-form"];
        const far = all.filter((one) => one.field === field);
        const behind =
          target === undefined
            ? []
            : await recordsOf(app, await publishedForm(target).catch(() => undefined), far);
        // Nor are they counted: there may be as many groups as records.
        if (behind === null) return [];
        const counts = await countsOf(field);
        return far.map((one) => {
          const groups =
            one.through === null ? counts.groups : groupsThrough(counts.groups, behind, one.through);
          return [one, winRates({ groups }, pipeline)] as const;
        });
      }),
    );
    const known = new Map(rates.flat());
    return firstSources(all, (one) => known.get(one));
  }, [app, forms, form, pipeline, countsOf, publishedForm]);
}

/** The records of a published form with the fields that are read through a reference; null where there are too many, or none to be read. */
async function recordsOf(app: string, form: FormDefinition | undefined, far: readonly Candidate[]) {
  if (form === undefined) return null;
  const fields = far.flatMap(({ through }) => through ?? []);
  const known = fields.filter((name) => Object.hasOwn(form.schema.properties, name));
  const query = new URLSearchParams({ limit: String(mostRecords) });
  if (known.length > 0) query.set("fields", known.join(","));
  const path = `/apps/${encodeURIComponent(app)}/forms/${encodeURIComponent(form.name)}/records`;
  const page = await request<RecordPage>(`${path}?${query.toString()}`).catch(() => null);
  return page === null || page.next !== null ? null : page.records;
}
