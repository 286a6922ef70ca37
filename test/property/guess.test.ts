import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Cell } from "../../runtime/core/cells/cell.ts";
import type { DataTable } from "../../runtime/core/cells/data-table.ts";
import { appFromGuess } from "../../runtime/core/guess/app-from-guess.ts";
import type { Guess, GuessedKind } from "../../runtime/core/guess/guess.ts";
import { guessTables } from "../../runtime/core/guess/guess-tables.ts";
import { importOrder, planFromGuess } from "../../runtime/core/guess/plan-from-guess.ts";
import { regardColumn } from "../../runtime/core/guess/regard-column.ts";
import { acceptDocument } from "../../server/engine/accept-document.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { runs } from "../support/runs.ts";

const word = fc.constantFrom(
  "Won",
  "Lost",
  "open",
  "a",
  "A ",
  "b",
  "c",
  "是",
  "否",
  "1",
  "2",
  "3/1/2017",
  "13/1/2017",
  "$5",
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: fc.constant(null) },
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(
    "=1+1",
    "'=x",
    "__proto__",
    "x".repeat(2000),
    "a\nb",
    "\ud800",
    "a@b.co",
    "2016-10-20T09:30:00Z",
  ),
);
const title = fc.oneof(
  fc.constantFrom(
    "stage",
    "阶段",
    "status",
    "name",
    "id",
    "is paid",
    "__proto__",
    "constructor",
    "=cmd",
    "",
    "toString",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constant("长".repeat(10_000)),
);
const table: fc.Arbitrary<DataTable> = fc
  .record({ name: title, header: fc.array(title, { minLength: 1, maxLength: 6 }) })
  .chain(({ name, header }) =>
    fc
      .array(fc.array(cell, { minLength: header.length, maxLength: header.length }), {
        maxLength: 12,
      })
      .map((rows) => ({ name, header, rows, numbers: rows.map((_, index) => index + 2) })),
  );
const kinds: readonly GuessedKind[] = [
  "text",
  "long-text",
  "integer",
  "number",
  "money",
  "percent",
  "boolean",
  "date",
  "date-time",
  "choice",
  "email",
  "phone",
  "url",
  "reference",
  "stage",
  "none",
];
const options = { locale: "en" };

function accepted(guess: Guess) {
  const app = appFromGuess(guess, {
    name: "dropped",
    title: "Dropped",
    defaultLocale: "en",
    timeZone: "UTC",
  });
  return acceptDocument({ matches: linearPattern }, app, 1);
}

it("makes an app that compiles of any tables, with a place for every column", () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
      const guess = guessTables(tables, options);
      const app = accepted(guess);
      expect(app.ok ? [] : app.problems).toEqual([]);
      if (!app.ok) return;
      for (const one of guess.tables) {
        const plan = planFromGuess(guess, one);
        const fields = app.value.forms.get(one.form)?.fields;
        expect(plan.columns.map(({ field }) => fields?.has(field))).toEqual(plan.columns.map(() => true));
        expect(plan.columns.length + (plan.stage === undefined ? 0 : 1)).toBe(one.columns.length);
      }
      expect(importOrder(guess).toSorted()).toEqual(tables.map((_, index) => index));
    }),
    runs(150),
  );
});

it("still does when somebody corrects any column to any kind", () => {
  const correction = fc.record({
    table: fc.nat(2),
    column: fc.nat(5),
    kind: fc.constantFrom(...kinds),
    target: fc.record({ table: fc.nat(2), column: fc.nat(5) }),
  });
  fc.assert(
    fc.property(
      fc.array(table, { minLength: 1, maxLength: 3 }),
      fc.array(correction, { maxLength: 6 }),
      (tables, some) => {
        const guess = some.reduce(
          (one, next) => regardColumn(tables, one, next, options),
          guessTables(tables, options),
        );
        const app = accepted(guess);
        const left = guess.tables.some(({ columns }) =>
          columns.some(({ kind }) => kind !== "none" && kind !== "stage"),
        );
        if (left) expect(app.ok ? [] : app.problems).toEqual([]);
        else expect(app.ok).toBe(false);
      },
    ),
    runs(150),
  );
});

it("calls a record by its reference alone where what names its target has no field", () => {
  const numbers = [2, 3, 4, 5, 6, 7];
  const codes = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];
  const tables: DataTable[] = [
    { name: "customers", header: ["code", "city"], rows: codes.map((code) => [code, "Bonn"]), numbers },
    { name: "orders", header: ["customer"], rows: codes.map((code) => [code]), numbers },
  ];
  const asReference = { table: 1, column: 0, kind: "reference", target: { table: 0, column: 0 } } as const;
  const referring = regardColumn(tables, guessTables(tables, options), asReference, options);
  const titleOf = (guess: Guess) => {
    const app = accepted(guess);
    return app.ok ? app.value.document.forms[1]?.recordTitle : app.problems;
  };
  expect(titleOf(referring)).toBe("customer.code");
  const without = regardColumn(tables, referring, { table: 0, column: 0, kind: "none" }, options);
  expect(titleOf(without)).toBe("customer");
});
