import { useCallback } from "react";
import type { RecordPage } from "../../runtime/contract/generated/contract.ts";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { useDocument } from "../draft/draft-context.ts";
import { usePlace } from "../routes/place.ts";
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
  const { app } = usePlace();
  const { forms } = useDocument();
  const countsOf = useStageCounts(form, pipeline);
  return useCallback(async () => {
    const all = candidates(forms, form, pipeline);
    const own = all.filter(({ through }) => through === null);
    const rates = await Promise.all(
      own.map(async ({ field, schema }) => {
        const target = schema["x-form"];
        const far = all.filter((one) => one.field === field);
        const behind = target === undefined ? [] : await recordsOf(app, target, far);
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
  }, [app, forms, form, pipeline, countsOf]);
}

/** The records of a form with the fields that are read through a reference; null where there are too many, or none to be read. */
async function recordsOf(app: string, form: string, far: readonly Candidate[]) {
  const path = `/apps/${encodeURIComponent(app)}/forms/${encodeURIComponent(form)}/records`;
  const read = (query: { readonly fields?: string }) =>
    request<RecordPage>(
      `${path}?${new URLSearchParams({ limit: String(mostRecords), ...query }).toString()}`,
    );
  const fields = far.flatMap(({ through }) => through ?? []).join(",");
  // A field of the draft may not be published yet.
  const page = await (fields === "" ? read({}) : read({ fields }).catch(() => read({}))).catch(() => null);
  return page === null || page.next !== null ? null : page.records;
}
