import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import { linksOf } from "../engine/links-of.ts";
import { loadRecords } from "../engine/load-records.ts";
import { readOnce } from "../engine/read-once.ts";
import type { Services } from "../services.ts";
import { checkLinks } from "./check-links.ts";
import { fillReferences } from "./fill-references.ts";

/** What a change of a record is decided on, beside the record. */
export interface AroundChange {
  readonly context: EngineContext;
  /** What is written, with what newly chosen records fill in. */
  readonly patch: RecordData;
  /** A problem for each link that leads nowhere. */
  readonly lost: readonly Problem[];
}

/** Reads that for a record and what is to be written into it, each record that it needs once; `held` is null for a new one. */
export async function aroundChange(
  services: Services,
  place: Place,
  { id, held, sent }: { readonly id: string; readonly held: RecordData | null; readonly sent: RecordData },
): Promise<AroundChange> {
  const { app, form } = place;
  const reading = readOnce(services);
  const chosen = linksOf(form, sent).flatMap(({ to, field, id: record }) =>
    to === "record" ? [{ form: field.schema["x-form"] ?? "", id: record }] : [],
  );
  const [context] = await Promise.all([
    engineContext(reading, place, held === null ? null : id, held === null ? [sent] : [held, sent]),
    loadRecords(reading, app, chosen),
  ]);
  const patch = await fillReferences(reading, context, held ?? {}, sent);
  return { context, patch, lost: await checkLinks(reading, context, id, held ?? {}, patch) };
}
