import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldKindNames } from "../../runtime/core/fields/field-kind-name.ts";
import { foldText } from "../../runtime/core/fields/fold.ts";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { fieldsOfKind, fieldValue } from "../support/field-arbitraries.ts";
import { runs } from "../support/runs.ts";

const context = { kindOf, matches: linearPattern };
const plain = { locale: "zh-CN", defaultLocale: "en", kindOf };
const shown = { locale: "en", defaultLocale: "en", timeZone: "Asia/Shanghai", title: () => undefined };

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);

/** A value as it arrives: through JSON, where there is no −0 and no NaN. */
const arriving = fieldValue.map((value) => JSON.parse(JSON.stringify(value)) as Json);

for (const name of fieldKindNames) {
  describe(`any value in a field of kind ${name}`, () => {
    it.each(fieldsOfKind[name])("%j", (field) => {
      const kind = kindOf(field);
      const check = kind.compileCheck(field, context);
      const oracle = ajv.compile(kind.plainSchema(field, plain));
      let accepted = 0;
      fc.assert(
        fc.property(arriving, (value) => {
          const normal = kind.normalise(value, field);
          expect(kind.normalise(normal, field)).toEqual(normal);
          expect(typeof kind.display(value, field, shown)).toBe("string");
          expect(kind.compare?.(normal, normal) ?? 0).toBe(0);
          const problems = check(normal, "/value");
          expect(problems.every(({ pointer }) => pointer.startsWith("/value"))).toBe(true);
          if (problems.length > 0 || isEmpty(normal)) return;

          accepted += 1;
          expect(oracle(cellsOnly(normal)), JSON.stringify([normal, oracle.errors])).toBe(true);
          const encoded = kind.storage.encode(normal, field);
          expect(encoded === null ? null : kind.storage.decode(encoded, field)).toEqual(normal);
        }),
        runs(2_000),
      );
      expect(accepted).toBeGreaterThan(0);
    });
  });
}

/** Rows without their empty cells, as they are stored. */
function cellsOnly(value: Json): Json {
  if (!Array.isArray(value)) return value;
  return value.map((row: Json) =>
    typeof row === "object" && row !== null && !Array.isArray(row)
      ? Object.fromEntries(Object.entries(row).filter(([, cell]) => !isEmpty(cell)))
      : row,
  );
}

describe("money", () => {
  const field = { type: "number", format: "money", "x-currency": "CNY" } as const;
  const { storage, compileCheck, normalise } = kindOf(field);

  it("keeps every amount as its digits say, up to fifteen of them", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (minor) => {
        const digits = String(Math.abs(minor)).padStart(3, "0");
        const amount = Number(`${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`);
        expect(compileCheck(field, context)(normalise(amount, field), "")).toEqual([]);
        expect(storage.encode(amount, field)).toBe(minor);
        expect(storage.decode(minor, field)).toBe(minor === 0 ? 0 : amount);
      }),
      runs(2_000),
    );
  });
});

describe("the order of text", () => {
  const compare = kindOf({ type: "string" }).compare ?? (() => NaN);
  const words = fc.string({ unit: "binary", maxLength: 6 });

  it("is that of the folded text's UTF-8 bytes", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(foldText(a)), Buffer.from(foldText(b)));
        expect(compare(a, b)).toBe(bytes);
      }),
      runs(2_000),
    );
  });

  it("does not change when a text is folded twice", () => {
    const greek = fc.string({
      unit: fc.constantFrom("Α", "Ϊ", "Σ", "\u0301", "\u0342", "İ", "ẞ", "Ａ", "㍿"),
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.oneof(words, greek), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      runs(2_000),
    );
  });
});
