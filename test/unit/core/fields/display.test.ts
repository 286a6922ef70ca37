import { describe, expect, test } from "vitest";
import type { FieldSchema } from "../../../../runtime/core/definition/generated/definition.ts";
import type { DisplayContext } from "../../../../runtime/core/fields/field-kind.ts";
import { kindOf } from "../../../../runtime/core/fields/kind-of.ts";
import type { Json } from "../../../../runtime/core/json.ts";

const reader: DisplayContext = {
  locale: "en",
  defaultLocale: "en",
  timeZone: "Asia/Shanghai",
  title: () => undefined,
};

function shown(field: FieldSchema, value: Json, context: Partial<DisplayContext> = {}): string {
  return kindOf(field)
    .display(value, field, { ...reader, ...context })
    .replace(/\s/gu, " ");
}

describe("a value in words", () => {
  const amount: FieldSchema = { type: "number", format: "money", "x-currencyField": "currency" };
  const currency = (code: Json) => ({ value: (field: string) => (field === "currency" ? code : undefined) });

  test("has the currency that another field of the record says", () => {
    expect(shown(amount, 5, currency("USD"))).toBe("$5.00");
    expect(shown(amount, 5, { ...currency("USD"), locale: "zh-CN" })).toBe("US$5.00");
  });

  test("has the decimals of that currency, and those that were stored before it", () => {
    expect(shown(amount, 1200, currency("JPY"))).toBe("¥1,200");
    expect(shown(amount, 12.5, currency("JPY"))).toBe("¥12.5");
  });

  test("has none where that field holds no currency, or there is no record", () => {
    expect(shown(amount, 5, currency("dollars"))).toBe("5.00");
    expect(shown(amount, 5, currency(null))).toBe("5.00");
    expect(shown(amount, 5)).toBe("5.00");
  });

  test("is a moment in the reader's zone", () => {
    const field: FieldSchema = { type: "string", format: "date-time" };
    const moment = "2026-03-31T20:00:00.000Z";
    expect(shown(field, moment)).toBe("Apr 1, 2026, 4:00 AM");
    expect(shown(field, moment, { timeZone: "UTC" })).toBe("Mar 31, 2026, 8:00 PM");
  });

  test("is a day in no zone", () => {
    const field: FieldSchema = { type: "string", format: "date" };
    expect(shown(field, "2026-03-31", { timeZone: "America/Los_Angeles" })).toBe("Mar 31, 2026");
  });

  test("is shown as it is where an older version left it in another shape", () => {
    expect(shown(amount, "five")).toBe("five");
    expect(shown({ type: "string", format: "date" }, "soon")).toBe("soon");
    expect(shown({ type: "string", format: "date-time" }, 5)).toBe("5");
    expect(shown({ type: "array", format: "users" }, "u1")).toBe("u1");
    expect(shown({ type: "string" }, { a: 1 })).toBe('{"a":1}');
    expect(shown({ type: "string", oneOf: [{ const: "a", title: "A" }] }, "gone")).toBe("gone");
  });

  test("is a dash where no reference can be meant, even by an object that cannot be made text", () => {
    const hostile = { toString: 1 };
    expect(shown({ type: "string", format: "reference", "x-form": "account" }, hostile)).toBe("–");
    expect(shown({ type: "array", format: "references", "x-form": "account" }, [hostile])).toBe("–");
  });
});
