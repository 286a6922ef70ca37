import { derive } from "../../runtime/core/derive/derive.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import { recordTitle } from "../../runtime/core/derive/record-title.ts";
import type { Json } from "../../runtime/core/json.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import type { Services } from "../services.ts";
import type { NewEvent, RecordChange, StoredRecord } from "../store/store.ts";

/**
 * The one change that takes `target`, which goes away, out of all that refers to it: fields, and columns of tables as
 * `table/column`. No gate is asked.
 */
export async function clearReferences(
  services: Services,
  place: Place,
  record: StoredRecord,
  references: readonly string[],
  target: string,
): Promise<{ readonly change: RecordChange; readonly events: readonly NewEvent[] }> {
  const { app, form, actor } = place;
  const fields = [...new Set(references.map((reference) => reference.split("/")[0] ?? ""))];
  const changes = fields.map((field) => {
    const columns = references.flatMap((reference) => {
      const [table, column] = reference.split("/");
      return table === field && column !== undefined ? [column] : [];
    });
    const from = record.data[field];
    const to = columns.length === 0 ? without(from, target) : withoutInRows(from, columns, target);
    return { field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  });
  const left = changes.flatMap(({ field, to }): [string, Json][] => (to === undefined ? [] : [[field, to]]));
  const others = Object.entries(record.data).filter(([field]) => !fields.includes(field));
  const data = Object.fromEntries([...others, ...left]);
  const context = await engineContext(services, place, record.id, [data]);
  const next = derive(context, {
    ...record,
    data,
    revision: record.revision + 1,
    updatedAt: context.now,
    updatedBy: actor.id,
  });
  return {
    change: { do: "update", app: app.name, record: next, title: recordTitle(context, next), was: record },
    events: [
      {
        app: app.name,
        form: form.name,
        record: record.id,
        actor: actor.id,
        at: context.now,
        event: { type: "updated", changes },
      },
    ],
  };
}

/** What is left of a value; nothing of a single reference or a list that is then empty. */
function without(from: Json | undefined, target: string): Json | undefined {
  if (!Array.isArray(from)) return from === target ? undefined : from;
  const left = from.filter((id) => id !== target);
  return left.length > 0 ? left : undefined;
}

/** The rows of a table without what these columns hold of it; a row stays, whatever is left in it. */
function withoutInRows(rows: Json | undefined, columns: readonly string[], target: string): Json | undefined {
  if (!Array.isArray(rows)) return rows;
  return rows.map((row: Json): Json => {
    if (!isObject(row)) return row;
    const cells = Object.entries(row).flatMap(([name, cell]) => {
      const left = columns.includes(name) ? without(cell, target) : cell;
      return left === undefined ? [] : [[name, left] as const];
    });
    return Object.fromEntries(cells);
  });
}
