import { useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Facts } from "../../runtime/core/circumstance.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { referenceAt } from "../../runtime/core/compile/reference-at.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import { referencedIds } from "../../runtime/core/derive/referenced-ids.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { engineRecord } from "../../runtime/ui/records/engine-record.ts";
import { referencedQuery } from "./referenced-query.ts";

/** The facts of the live record to which a reference points; undefined while they are not known. */
export type Referenced = (reference: string, id: string) => Facts | undefined;

/** Loads the live records to which the references of `data` point, as far as the form reads anything of them. */
export function useReferenced(app: CompiledApp, form: CompiledForm, data: RecordData): Referenced {
  const filling = [...form.fields.values()].filter(({ schema }) => schema["x-fill"] !== undefined);
  const read = new Set([...form.readsThrough.keys(), ...filling.map(({ name }) => name)]);
  const places = [...read].flatMap((reference) => {
    const target = referenceAt(form, reference)?.schema["x-form"] ?? "";
    return referencedIds(data, reference).map((id) => `${target} ${id}`);
  });
  const wanted = [...new Set(places)].map((place) => {
    const [target = "", id = ""] = place.split(" ");
    return { id, target };
  });
  const found = useQueries({
    queries: wanted.map(({ id, target }) => referencedQuery(app.name, target, id)),
    combine: (results) => results.map(({ data: view }) => view ?? null),
  });
  return useCallback(
    (reference, id) => {
      const target = app.forms.get(referenceAt(form, reference)?.schema["x-form"] ?? "");
      const view = found.find((each) => each?.id === id);
      if (!view || target === undefined) return undefined;
      const surroundings = { through: () => undefined, rollup: (name: string) => view.data[name] };
      return factsOf({ app, form: target, now: view.updatedAt, surroundings }, engineRecord(view));
    },
    [app, form, found],
  );
}
