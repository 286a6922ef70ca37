import { stringify } from "csv-stringify/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKinds } from "../../runtime/core/cells/cell-kinds.ts";
import type { CellContext } from "../../runtime/core/cells/cell-kind.ts";
import { asWritten, neutralised } from "../../runtime/core/cells/neutralise.ts";
import { readCell } from "../../runtime/core/cells/read-cell.ts";
import { writeCell } from "../../runtime/core/cells/write-cell.ts";
import { fieldKindNames } from "../../runtime/core/fields/field-kind-name.ts";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { readTableFile } from "../../runtime/tables/read-table-file.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { fieldsOfKind, fieldValue } from "../support/field-arbitraries.ts";

const checks = { kindOf, matches: linearPattern };
const nameOf = (id: string) => `Name, of "${id}"`;
const display = { locale: "zh-CN", defaultLocale: "en", timeZone: "Asia/Shanghai", title: nameOf };
const context: CellContext = {
  timeZone: "Asia/Shanghai",
  find: (_field, name) => {
    const id = /^Name, of "(.*)"$/s.exec(name)?.[1];
    return id === undefined ? "none" : { id, loose: false };
  },
};
const importable = fieldKindNames.filter((kind) => cellKinds[kind].read !== null);

describe("what an export writes, an import reads", () => {
  for (const name of importable) {
    it.each(fieldsOfKind[name])(`in a field of kind ${name}: %j`, async (field) => {
      const kind = kindOf(field);
      const check = kind.compileCheck(field, checks);
      const stored: Json[] = [];
      fc.assert(
        fc.property(fieldValue, (any) => {
          const value = kind.normalise(JSON.parse(JSON.stringify(any)) as Json, field);
          if (isEmpty(value) || check(value, "").length > 0) return;
          stored.push(value);
        }),
        // The examples make sure of a value in kinds that random ones rarely hit.
        { numRuns: 1_500, examples: [[[{ _row: "r1", name: "Name", done: true }]]] },
      );
      expect(stored.length).toBeGreaterThan(0);
      const rows = stored.map((value) => [writeCell(value, field, display), "end"]);
      const file = `\ufeff${stringify([["title", "end"], ...rows], { record_delimiter: "\r\n", quoted_match: /[\r\n]/ })}`;
      const read = await readTableFile("export.csv", new TextEncoder().encode(file));
      const back = read.ok ? (read.tables[0]?.rows ?? []) : [];
      expect(back.map(([cell = null]) => readCell(field, cell, {}, context))).toMatchObject(
        stored.map((value) => ({ value })),
      );
    });
  }
});

it("makes any text harmless and gives it back", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", "'", "=", "+", "@", "＝", "\t"),
      (rest, first) => {
        const text = first + rest;
        expect(neutralised(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(asWritten(neutralised(text))).toBe(text);
      },
    ),
  );
});
