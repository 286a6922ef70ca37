import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RecordView } from "../../runtime/contract/generated/contract.ts";
import type { Circumstance, Facts } from "../../runtime/core/circumstance.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { sessionQuery } from "../../runtime/ui/http/session-query.ts";
import { engineRecord } from "../../runtime/ui/records/engine-record.ts";
import { useChosenRecord } from "./chosen-record.ts";

/** A live record as a rule of the draft sees it, here and now and as the admin. */
export interface TriedRecord {
  readonly view: RecordView;
  readonly facts: Facts;
  readonly at: Circumstance;
}

/** The record on which the rules of a form are tried; null while none is chosen or it is not there (yet). */
export function useTriedRecord(
  app: CompiledApp,
  form: CompiledForm,
): { readonly tried: TriedRecord | null; readonly error: unknown } {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [id] = useChosenRecord(app.name, form.name);
  const { data: read, error } = useQuery({
    queryKey: ["tried", app.name, form.name, id],
    enabled: id !== null,
    queryFn: async ({ signal }) => {
      const path = `/apps/${app.name}/forms/${form.name}/records/${id ?? ""}`;
      return { view: await request<RecordView>(path, { signal }), now: new Date().toISOString() };
    },
  });
  const user = session?.user.id ?? null;
  const tried = useMemo(() => {
    if (read === undefined) return null;
    const { view, now } = read;
    const surroundings = { through: () => undefined, rollup: (field: string) => view.data[field] };
    const facts = factsOf({ app, form, now, surroundings }, engineRecord(view));
    const actor = user === null ? null : { id: user, teams: [] };
    return { view, facts, at: { now, timeZone: app.timeZone, actor } };
  }, [app, form, read, user]);
  return { tried: id === null ? null : tried, error };
}
