import { readAnywhere } from "../compile/read-anywhere.ts";
import type { EngineContext } from "../engine-context.ts";
import { jsonEqual } from "../json-equal.ts";
import type { RecordData } from "../record.ts";
import { changesBetween } from "./changes-between.ts";
import { createRecord, type NewRecordInput, withSerials } from "./create-record.ts";
import type { Outcome } from "./outcome.ts";

/**
 * What `createRecord` decides with these serials in the place of those with which it decided: it is asked again only where
 * something in the form reads them.
 */
export function renumberRecord(
  context: EngineContext,
  input: NewRecordInput,
  decided: Extract<Outcome, { readonly ok: true }>,
  serials: RecordData,
): Outcome {
  const { form } = context;
  if (jsonEqual(serials, input.serials ?? {})) return decided;
  const read = readAnywhere(form);
  const replaced = Object.keys({ ...input.serials, ...serials });
  // One that is emptied while it is hidden stays so.
  const isWhole = replaced.every(
    (name) => Object.hasOwn(serials, name) && Object.hasOwn(decided.record.data, name),
  );
  if (!isWhole || replaced.some((name) => read.has(name)))
    return createRecord(context, { ...input, serials });
  const record = withSerials(decided.record, serials);
  const changes = changesBetween(form, {}, record.data);
  const events = decided.events.map((event) => (event.type === "created" ? { ...event, changes } : event));
  return { ...decided, record, events };
}
