import { useQueries } from "@tanstack/react-query";
import type { RecordView } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import type { CompiledFormula, FormulaFacts } from "../../runtime/core/formula/formula.ts";
import { request } from "../../runtime/ui/http/request.ts";
import { engineRecord } from "../../runtime/ui/records/engine-record.ts";
import type { TriedRecord } from "../conditions/use-tried-record.ts";

/** What a formula reads of a live record and of those that it refers to; null until all of them are there. */
export function useFormulaFacts(
  app: CompiledApp,
  form: CompiledForm,
  formula: Pick<CompiledFormula, "readsThrough"> | null,
  tried: TriedRecord | null,
): FormulaFacts | null {
  const references = [...new Set((formula?.readsThrough ?? []).map(({ reference }) => reference))];
  const wanted = references.flatMap((reference) => {
    const id = tried?.facts(reference);
    const target = form.fields.get(reference)?.schema["x-form"] ?? "";
    return typeof id === "string" ? [{ reference, id, target }] : [];
  });
  const found = useQueries({
    queries: wanted.map(({ id, target }) => ({
      queryKey: ["tried", app.name, target, id, "referenced"],
      retry: false,
      queryFn: () => request<RecordView>(`/apps/${app.name}/forms/${target}/records/${id}`),
    })),
  });
  if (tried === null || found.some(({ isPending }) => isPending)) return null;
  const { now } = tried.at;
  return {
    value: tried.facts,
    now,
    timeZone: app.timeZone,
    through: (reference, field) => {
      const index = wanted.findIndex((each) => each.reference === reference);
      const view = found[index]?.data;
      const target = app.forms.get(wanted[index]?.target ?? "");
      if (view === undefined || target === undefined) return undefined;
      const surroundings = { through: () => undefined, rollup: (name: string) => view.data[name] };
      return factsOf({ app, form: target, now, surroundings }, engineRecord(view))(field);
    },
  };
}
