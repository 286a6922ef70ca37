import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { Cell } from "../../runtime/core/cells/cell.ts";
import type { FoundLink } from "../../runtime/core/cells/cell-kind.ts";
import type { CellReading } from "../../runtime/core/cells/cell-reading.ts";
import { readCell } from "../../runtime/core/cells/read-cell.ts";
import { writeCell } from "../../runtime/core/cells/write-cell.ts";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { cellMessages } from "../../runtime/core/problem/cell-messages.ts";

/** What a cell comes to: `value` (null: the field stays empty), or the code of its problem; `written` is how an export writes the value. */
interface Case {
  readonly name: string;
  readonly field?: FieldSchema;
  readonly reading?: CellReading;
  readonly cell: Cell;
  readonly value?: Json;
  readonly loosely?: readonly string[];
  readonly code?: string;
  readonly written?: string | number;
}

interface Rules {
  readonly about: string;
  readonly field: FieldSchema;
  readonly cases: readonly Case[];
}

const folder = new URL("cells/", import.meta.url);
const files = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Rules,
);

const records: ReadonlyMap<string, FoundLink> = new Map<string, FoundLink>([
  ["Acme", { id: "a1", loose: false }],
  ["acme", { id: "a1", loose: true }],
  ["Bell, Inc.", { id: "b1", loose: false }],
  ["Twin", "several"],
]);
const titles: ReadonlyMap<string, string> = new Map([
  ["a1", "Acme"],
  ["b1", "Bell, Inc."],
]);
const context = {
  timeZone: "Asia/Shanghai",
  find: (_field: FieldSchema, name: string): FoundLink => records.get(name) ?? "none",
};
const display = {
  locale: "en",
  defaultLocale: "en",
  timeZone: "Asia/Shanghai",
  title: (id: string) => titles.get(id),
};

for (const { about, field: usual, cases } of files) {
  describe(`cells: ${about}`, () => {
    it.each(cases)("$name", ({ field = usual, reading = {}, cell, value, loosely = [], code, written }) => {
      const read = readCell(field, cell, reading, context);
      if (code !== undefined) {
        expect(read).toMatchObject({ code });
        return;
      }
      expect(read).toMatchObject({ value: value ?? undefined });
      expect(("loosely" in read && read.loosely) || []).toEqual(loosely);
      if (written !== undefined) expect(writeCell(value ?? null, field, display)).toBe(written);
    });
  });
}

test("every problem of a cell arises in one of these cases", () => {
  const arising = new Set(files.flatMap(({ cases }) => cases.map(({ code }) => code)));
  const elsewhere = new Set(["no-such-stage", "matched-loosely"]);
  expect(Object.keys(cellMessages).filter((code) => !arising.has(code) && !elsewhere.has(code))).toEqual([]);
});
