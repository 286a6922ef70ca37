import { describe, expect, it } from "vitest";
import sqlite3 from "sqlite3";
import { compileCondition } from "../../../../../runtime/core/condition/compile-condition.ts";
import type { ConditionTree } from "../../../../../runtime/core/condition/compiled-condition.ts";
import { conditionSql } from "../../../../../server/store/condition-sql/condition-sql.ts";
import { scopeOf } from "../../../../support/condition-fields.ts";
import type { ColumnScope } from "../../../../../server/store/condition-sql/column-scope.ts";
import type { ConditionType } from "../../../../../runtime/core/condition/condition-scope.ts";

const types: { readonly [name: string]: ConditionType } = {
  name: "text",
  amount: "number",
  price: "number",
  signed: "boolean",
  on: "date",
  tags: "list",
};
const columns: ColumnScope = {
  column: (name) => {
    const type = types[name];
    return type && { sql: `c_${name}`, type, ...(name === "price" && { scale: 2 }) };
  },
  folded: (name) => (types[name] === "text" ? `f_${name}` : undefined),
};
const at = { now: "2026-03-31T12:00:00.000Z", timeZone: "UTC", actor: { id: "ada", teams: [] } };

function sqlOf(condition: unknown) {
  return conditionSql(compileCondition(condition, scopeOf(types)).tree, columns, at);
}

describe("a condition in SQL", () => {
  it("binds every value, however hostile", () => {
    const value = `x' OR 1=1; --`;
    expect(sqlOf({ properties: { name: { const: value } } })).toEqual({
      sql: "(c_name = ?)",
      values: [value],
    });
  });

  it("asks whether a negated assertion is not true, so that empty fields are kept", () => {
    expect(sqlOf({ not: { properties: { amount: { minimum: 5 } } } })).toEqual({
      sql: "((c_amount >= ?) IS NOT TRUE)",
      values: [5],
    });
  });

  it("compares money in minor units without rounding the value", () => {
    expect(sqlOf({ properties: { price: { maximum: 0.295, minimum: 1e-7 } } }).values).toEqual([29.5, 1e-5]);
  });

  it("is never true of an actor without teams", () => {
    expect(sqlOf({ properties: { name: { "x-actor": "team" } } }).sql).toBe("(FALSE)");
  });

  it("throws where a field has no column, rather than keep rows that should be hidden", () => {
    const leaf: ConditionTree = {
      kind: "leaf",
      field: "gone",
      operator: "present",
      operand: { kind: "none" },
    };
    expect(() => conditionSql({ kind: "not", part: leaf }, columns, at)).toThrow(
      "no column for the field gone",
    );
  });

  it.each([
    ["equality", { properties: { name: { const: "a" } } }],
    ["a bound", { properties: { on: { minimum: "2026-01-01" } } }],
    ["a time span", { properties: { on: { "x-relative": { op: "ge", to: "today", offset: "-P14D" } } } }],
    ["the beginning of a text", { properties: { name: { "x-text": { op: "startsWith", value: "华" } } } }],
    ["a false boolean", { properties: { signed: { const: false } } }],
    ["an empty field", { not: { required: ["amount"] } }],
    ["one of several", { properties: { amount: { enum: [1, 2] } } }],
    ["minor units", { properties: { price: { minimum: 1 } } }],
  ])("lets an index serve %s", async (_, condition) => {
    const database = new sqlite3.Database(":memory:");
    const all = (sql: string, values: readonly unknown[] = []) =>
      new Promise<{ detail: string }[]>((done, failed) => {
        database.all<{ detail: string }>(sql, values, (error, rows) => (error ? failed(error) : done(rows)));
      });
    const names = [...Object.keys(types).map((name) => `c_${name}`), "f_name"];
    await all(`CREATE TABLE r (id INTEGER PRIMARY KEY, ${names.join(", ")})`);
    for (const name of names) await all(`CREATE INDEX i_${name} ON r (${name})`);
    const { sql, values } = sqlOf(condition);
    const plan = await all(`EXPLAIN QUERY PLAN SELECT id FROM r WHERE ${sql}`, values);
    expect(plan.map(({ detail }) => detail).join("; ")).toMatch(/SEARCH r USING .*INDEX/);
    database.close();
  });
});
