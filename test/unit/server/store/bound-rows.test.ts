import { expect, test } from "vitest";
import { numbered } from "../../../../server/store/postgres/numbered.ts";
import { boundRows } from "../../../../server/store/records/bound-rows.ts";
import type { SqlValue } from "../../../../server/store/sql-connection.ts";

type Row = { readonly [column: string]: SqlValue };

const columns = ["id", "stage", "since", "owner"];
const groups = [["stage", "since"], ["owner"]];
const bound = (rows: readonly Row[]) =>
  boundRows(columns, rows, (row, column) => row[column] ?? null, groups);

/** So many rows that a group in which they are alike is bound once. */
const rowsWith = (of: (index: number) => Row) =>
  Array.from({ length: 32 }, (_, index) => ({ id: String(index), ...of(index) }));

test("what many rows have alike is bound once, in front of the others", () => {
  const rows = rowsWith((index) => ({ stage: "new", since: null, owner: index % 2 }));
  const { columns: order, places, values } = bound(rows);
  expect(order).toEqual(["stage", "since", "id", "owner"]);
  expect(places).toBe("?1, ?2, ?, ?");
  expect(values.slice(0, 6)).toEqual(["new", null, "0", 0, "1", 1]);
  expect(values).toHaveLength(2 + 2 * 32);
});

test("a group of which one column differs in one row is bound with each", () => {
  const rows = rowsWith((index) => ({ stage: "new", since: index === 31 ? "later" : "now", owner: "a" }));
  expect(bound(rows).columns).toEqual(["owner", "id", "stage", "since"]);
  expect(bound(rows).values.slice(-3)).toEqual(["31", "new", "later"]);
});

test("few rows are bound as they are, so that few statements are prepared", () => {
  const rows = rowsWith(() => ({ stage: "new", since: "now", owner: "a" })).slice(0, 31);
  expect(bound(rows)).toMatchObject({ columns, places: "?, ?, ?, ?" });
});

test("PostgreSQL counts places behind those that have a number, as SQLite does", () => {
  expect(numbered("VALUES (?1, ?2, ?, ?), (?1, ?2, ?, ?)")).toBe("VALUES ($1, $2, $3, $4), ($1, $2, $5, $6)");
  expect(numbered("a = ? AND b = ?")).toBe("a = $1 AND b = $2");
});
