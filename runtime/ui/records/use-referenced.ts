import { type UseQueryOptions, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RecordView } from "../../contract/generated/contract.ts";
import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";
import { referenceAt } from "../../core/compile/reference-at.ts";
import { factsOf } from "../../core/derive/facts-of.ts";
import { referencedIds } from "../../core/derive/referenced-ids.ts";
import type { Surroundings } from "../../core/engine-context.ts";
import type { RecordData } from "../../core/record.ts";
import { engineRecord } from "./engine-record.ts";

/** What is known of the records to which references point. */
export type Referenced = Required<Pick<Surroundings, "through" | "knows">>;

/** How a record of a form is loaded. */
export type RecordLoad = (
  form: string,
  id: string,
) => UseQueryOptions<RecordView, Error, RecordView, string[]>;

/**
 * Where some references of a form lead: each a form and an id with a blank in between, one after the other; the same text
 * as long as nothing else is chosen.
 */
export function placesOf(form: CompiledForm, references: Iterable<string>, data: RecordData): string {
  const places = [...new Set(references)].flatMap((reference) => {
    const target = referenceAt(form, reference)?.schema["x-form"] ?? "";
    return referencedIds(data, reference).map((id) => `${target} ${id}`);
  });
  return [...new Set(places)].join("\n");
}

/** Loads the live records at these places (`placesOf`); what their reader may not see of them is not known. */
export function useReferenced(
  app: CompiledApp,
  form: CompiledForm,
  places: string,
  load: RecordLoad,
): Referenced {
  const wanted = places === "" ? [] : places.split("\n");
  const found = useQueries({
    queries: wanted.map((place) => {
      const [target = "", id = ""] = place.split(" ");
      return load(target, id);
    }),
    combine: (results) => results.map(({ data: view }) => view ?? null),
  });
  return useMemo(() => {
    const views = new Map(found.flatMap((view) => (view === null ? [] : [[view.id, view] as const])));
    const targetOf = (reference: string) =>
      app.forms.get(referenceAt(form, reference)?.schema["x-form"] ?? "");
    return {
      knows(reference, id, field) {
        const [view, target] = [views.get(id), targetOf(reference)];
        if (view === undefined || target === undefined) return false;
        return !target.fields.has(field) || Object.hasOwn(view.access, field);
      },
      through(reference, id, field) {
        const [view, target] = [views.get(id), targetOf(reference)];
        if (view === undefined || target === undefined) return undefined;
        const surroundings = { through: () => undefined, rollup: (name: string) => view.data[name] };
        return factsOf({ app, form: target, now: view.updatedAt, surroundings }, engineRecord(view))(field);
      },
    };
  }, [app, form, found]);
}
