import type { PersonNames } from "../../runtime/contract/generated/contract.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import type { ImpactJob } from "../engine/impact-jobs.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { personNames } from "./person-names.ts";

/** Some of the records that a finding is about, as they are now. */
export interface ImpactPage {
  readonly records: readonly { readonly record: StoredRecord; readonly value: Json }[];
  readonly problem: Problem;
  readonly refs: PersonNames;
  readonly next: string | null;
}

const size = 100;

/** A page of the records of a finding, in the order in which they were met; those that are gone meanwhile are left out. */
export async function impactRecords(
  services: Services,
  app: CompiledApp,
  { findings }: ImpactJob,
  number: number,
  cursor: string | null,
): Promise<Result<ImpactPage>> {
  const finding = findings[number];
  const start = cursor === null ? 0 : Number(cursor);
  if (finding === undefined) return refuse("not-found", "not-found");
  if (!Number.isSafeInteger(start) || start < 0) {
    return refuse("malformed", "malformed-parameter", "", { parameter: "cursor" });
  }
  const { field: named } = finding.problem.params;
  const field = typeof named === "string" ? named : (finding.path.split("/")[3] ?? "");
  const ids = finding.ids.slice(start, start + size);
  const found = app.forms.has(finding.former)
    ? await services.store.records.getMany(app, finding.former, ids)
    : [];
  const byId = new Map(found.map((record) => [record.id, record]));
  const records = ids.flatMap((id) => {
    const record = byId.get(id);
    const value = record !== undefined && Object.hasOwn(record.data, field) ? record.data[field] : undefined;
    return record === undefined ? [] : [{ record, value: value ?? null }];
  });
  return done({
    records,
    problem: finding.problem,
    refs: await personNames(
      services,
      records.map(({ record }) => record.owner),
    ),
    next: start + size < finding.ids.length ? String(start + size) : null,
  });
}
