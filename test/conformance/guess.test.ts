import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Cell } from "../../runtime/core/cells/cell.ts";
import { guessTables } from "../../runtime/core/guess/guess-tables.ts";

interface Case {
  readonly about: string;
  readonly locale?: string;
  readonly currency?: string;
  /** `repeat` writes its rows so many times, for columns in which values come again. */
  readonly tables: readonly {
    readonly name: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
    readonly repeat?: number;
  }[];
  /** What the guess must hold, in part: columns by their titles. */
  readonly expect: readonly {
    readonly form?: string;
    readonly recordTitle?: string;
    readonly pipeline?: object | null;
    readonly columns?: { readonly [header: string]: object };
  }[];
}

const folder = new URL("guess/", import.meta.url);
const cases = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Case,
);

it.each(cases)("$about", ({ tables, locale = "en", currency, expect: expected }) => {
  const data = tables.map(({ name, header, rows, repeat = 1 }) => {
    const all = Array.from({ length: repeat }, () => rows).flat();
    return { name, header, rows: all, numbers: all.map((_, index) => index + 2) };
  });
  const guess = guessTables(data, { locale, currency });
  for (const [index, { columns = {}, recordTitle, ...rest }] of expected.entries()) {
    const table = guess.tables[index];
    expect(table).toMatchObject(rest);
    const byHeader = Object.fromEntries((table?.columns ?? []).map((column) => [column.header, column]));
    for (const [header, wanted] of Object.entries(columns))
      expect(byHeader[header], header).toMatchObject(wanted);
    if (recordTitle !== undefined) expect(table?.columns[table.recordTitle]?.header).toBe(recordTitle);
  }
});
