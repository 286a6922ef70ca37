import { useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Facts } from "../../runtime/core/circumstance.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { engineRecord } from "../../runtime/ui/records/engine-record.ts";
import { referencedQuery } from "./referenced-query.ts";

/** The facts of the live record to which a reference field points; undefined while they are not known. */
export type Referenced = (reference: string, id: string) => Facts | undefined;

/** Loads the live records to which the reference fields of `data` point, as far as the form reads anything of them. */
export function useReferenced(app: CompiledApp, form: CompiledForm, data: RecordData): Referenced {
  const wanted = [...form.fields.values()].flatMap(({ name, schema, filter }) => {
    const id = Object.hasOwn(data, name) ? data[name] : undefined;
    const reads = form.readsThrough.has(name) || filter !== null || schema["x-fill"] !== undefined;
    return reads && typeof id === "string" ? [{ id, target: schema["x-form"] ?? "" }] : [];
  });
  const found = useQueries({
    queries: wanted.map(({ id, target }) => referencedQuery(app.name, target, id)),
    combine: (results) => results.map(({ data: view }) => view ?? null),
  });
  return useCallback(
    (reference, id) => {
      const target = app.forms.get(form.fields.get(reference)?.schema["x-form"] ?? "");
      const view = found.find((each) => each?.id === id);
      if (!view || target === undefined) return undefined;
      const surroundings = { through: () => undefined, rollup: (name: string) => view.data[name] };
      return factsOf({ app, form: target, now: view.updatedAt, surroundings }, engineRecord(view));
    },
    [app, form, found],
  );
}
