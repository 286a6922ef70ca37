import type { QueryClient } from "@tanstack/react-query";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExampleDefinition, RelatedRecord } from "../../runtime/core/definition/generated/definition.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { factsOf } from "../../runtime/core/derive/facts-of.ts";
import { engineRecord } from "../../runtime/ui/records/engine-record.ts";
import { referencedQuery } from "../try/referenced-query.ts";
import { type RelatedReads, relatedReads } from "./related-reads.ts";
import { relatedRecord } from "./related-field.ts";
import { relatedAt, withRelated } from "./with-related.ts";

/** What a record's references show now, as a test writes it down. Throws what keeps a record from being loaded. */
export async function loadRelated(
  client: QueryClient,
  app: CompiledApp,
  form: CompiledForm,
  data: RecordData,
): Promise<ExampleDefinition["related"]> {
  const reads = relatedReads(app, form, data);
  const found = await Promise.all(reads.map((each) => loadRelatedRecord(client, app, each)));
  return reads.reduce<ExampleDefinition["related"]>((related, { form: target, id }, index) => {
    const record = found[index] ?? null;
    if (record === null) return related;
    // Two references may lead to the same record, each for other fields of it.
    const before = relatedAt(related, target.name, id);
    const whole = { ...before, ...record, data: { ...before?.data, ...record.data } };
    return withRelated(related, target.name, id, whole);
  }, undefined);
}

/** What is read of one live record, as it is now; null where it is gone or is none. */
export async function loadRelatedRecord(
  client: QueryClient,
  app: CompiledApp,
  { form, id, reads }: RelatedReads,
): Promise<RelatedRecord | null> {
  try {
    const view = await client.fetchQuery(referencedQuery(app.name, form.name, id));
    const surroundings = { through: () => undefined, rollup: () => undefined };
    const facts = factsOf({ app, form, now: view.updatedAt, surroundings }, engineRecord(view));
    return relatedRecord(facts, reads);
  } catch (error) {
    if (error instanceof HttpProblem && (error.status === 404 || error.status === 400)) return null;
    throw error;
  }
}
