import { expect, test } from "vitest";
import { postgresRecords as dialect } from "../../../../server/store/postgres/postgres-records.ts";
import type { FormTable } from "../../../../server/store/records/form-table.ts";
import { listedRecords } from "../../../../server/store/records/listed-records.ts";
import { recordMemory } from "../../../../server/store/records/record-memory.ts";
import { systemColumns } from "../../../../server/store/records/system-columns.ts";
import type { SqlRow } from "../../../../server/store/sql-connection.ts";
import { dealApp } from "../../../support/deal-app.ts";

const form = dealApp.forms.get("deal");
if (form === undefined) throw new Error("no such form");
/** Rows come by themselves where nothing packs them. */
const table = {
  form,
  select: "SELECT everything",
  fields: new Map(),
  columns: systemColumns,
} as unknown as FormTable;

const row = (id: string, seq: number, deleted: string | null = null): SqlRow => ({
  place: id,
  id,
  seq,
  deleted_at: deleted,
  title: `${id} at ${String(seq)}`,
  checklist: null,
  approval: null,
  score_total: null,
});

/** What a table has when its records are read, after the list was; which of them were asked for. */
function reading(there: readonly SqlRow[]) {
  const asked: string[] = [];
  const all = (_sql: string, values: readonly unknown[] = []) => {
    const ids = JSON.parse(String(values[0])) as readonly string[];
    asked.push(...ids);
    return Promise.resolve(there.filter(({ id }) => ids.includes(String(id))));
  };
  const connection = { all, run: () => Promise.reject(new Error("nothing is written")) };
  return { context: { connection, dialect, layout: () => new Map() }, asked };
}

test("a record is read once, until it was written", async () => {
  const memory = recordMemory();
  const first = reading([row("a", 1), row("b", 1)]);
  await listedRecords(first.context, memory, table, [row("a", 1), row("b", 1)]);
  const second = reading([row("b", 2)]);
  const records = await listedRecords(second.context, memory, table, [row("b", 2), row("a", 1)]);
  expect(second.asked).toEqual(["b"]);
  expect(records.map(({ title }) => title)).toEqual(["b at 2", "a at 1"]);
});

test("what went away or to the trash after the list was read is not in it, nor what came back in a list of the trash", async () => {
  const { context } = reading([row("a", 2, "2026-03-01T08:00:00.000Z"), row("c", 2), row("d", 1)]);
  const list = [row("a", 1), row("b", 1), row("c", 1, "2026-02-01T08:00:00.000Z"), row("d", 1)];
  const records = await listedRecords(context, recordMemory(), table, list);
  expect(records.map(({ id }) => id)).toEqual(["d"]);
});
