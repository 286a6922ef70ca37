import { describe, expect, test } from "vitest";
import type { FieldSchema } from "../../../../runtime/core/definition/generated/definition.ts";
import { fieldKindNames } from "../../../../runtime/core/fields/field-kind-name.ts";
import { kindOf } from "../../../../runtime/core/fields/kind-of.ts";
import { fieldsOfKind } from "../../../support/field-arbitraries.ts";

const plain = (field: FieldSchema, locale: string) =>
  kindOf(field).plainSchema(field, { locale, defaultLocale: "en", kindOf });

describe("the plain schema of a field", () => {
  test("has its titles in one language", () => {
    const field: FieldSchema = {
      type: "string",
      title: { en: "Fit", "zh-CN": "匹配度" },
      description: "How well it fits",
      oneOf: [{ const: "high", title: { en: "High", "zh-CN": "高" }, "x-color": "green" }],
    };
    expect(plain(field, "zh-CN")).toEqual({
      type: "string",
      title: "匹配度",
      description: "How well it fits",
      oneOf: [{ const: "high", title: "高" }],
    });
    expect(plain(field, "en")).toMatchObject({ title: "Fit", oneOf: [{ const: "high", title: "High" }] });
  });

  test("says the bounds that hold without being written", () => {
    expect(plain({ type: "string" }, "en")).toEqual({ type: "string", maxLength: 1000 });
    expect(plain({ type: "number", format: "money", "x-currency": "JPY", minimum: 0 }, "en")).toEqual({
      type: "integer",
      minimum: 0,
      maximum: 999_999_999_999_999,
    });
  });

  test("says that nobody writes what is derived, nor how it is derived", () => {
    const field: FieldSchema = { type: "boolean", "x-formula": "amount > 5" };
    expect(plain(field, "en")).toEqual({ type: "boolean", readOnly: true });
  });

  test.each(fieldKindNames)("of kind %s has no keyword of ours", (name) => {
    for (const field of fieldsOfKind[name]) {
      const own: FieldSchema = {
        ...field,
        "x-help": "Help",
        "x-unique": true,
        "x-visibleWhen": { required: ["a"] },
      };
      expect(JSON.stringify(plain(own, "en"))).not.toMatch(/"x-|"en"|"default"/);
    }
  });

  test("leaves the field's pattern to the engine that runs it in linear time", () => {
    expect(plain({ type: "string", pattern: "^(a+)+$" }, "en")).not.toHaveProperty("pattern");
  });
});
