import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileCondition } from "../../runtime/core/condition/compile-condition.ts";
import type { JsonObject } from "../../runtime/core/json.ts";
import { conditionSql } from "../../server/store/condition-sql/condition-sql.ts";
import { circumstance, condition, storedRecord } from "../support/condition-arbitraries.ts";
import { conditionScope } from "../support/condition-fields.ts";
import { onPostgres } from "../support/test-database.ts";
import { atScale, conditionColumns, conditionRows } from "../support/condition-rows.ts";

const seed = 20_260_331;
const records: readonly JsonObject[] = fc
  .sample(storedRecord, { numRuns: 100, seed })
  .map((record) =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [
        name,
        value === undefined ? null : atScale(name, value),
      ]),
    ),
  );

let rows: Awaited<ReturnType<typeof conditionRows>>;
beforeAll(async () => {
  rows = await conditionRows(records);
});
afterAll(() => rows.close());

describe("any condition as SQL", () => {
  it("keeps exactly the rows for which the closures hold", async () => {
    await fc.assert(
      fc.asyncProperty(condition, circumstance, async (condition, at) => {
        const { tree, test } = compileCondition(condition, conditionScope);
        const wanted = records.flatMap((record, id) => (test((field) => record[field], at) ? [id] : []));
        const negated = records.flatMap((_, id) => (wanted.includes(id) ? [] : [id]));
        expect(await rows.matching(conditionSql(tree, conditionColumns, at, rows.dialect))).toEqual(wanted);
        const opposite = conditionSql({ kind: "not", part: tree }, conditionColumns, at, rows.dialect);
        expect(await rows.matching(opposite)).toEqual(negated);
      }),
      // A server answers one at a time, and takes its time.
      { numRuns: onPostgres() && process.env["COMPLETE"] !== "yes" ? 1_000 : 10_000 },
    );
  });
});
