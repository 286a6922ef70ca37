import { describe, expect, test } from "vitest";
import type { FieldSchema } from "../../../../runtime/core/definition/generated/definition.ts";
import { kindNameOf } from "../../../../runtime/core/fields/kind-name-of.ts";
import { kindOf } from "../../../../runtime/core/fields/kind-of.ts";

describe("the kind of a field", () => {
  test.each<[string, FieldSchema]>([
    ["choice", { type: "string", oneOf: [{ const: "a", title: "A" }] }],
    ["choices", { type: "array", oneOf: [{ const: "a", title: "A" }] }],
    ["table", { type: "array", items: { type: "object", properties: { name: { type: "string" } } } }],
    ["serial", { type: "string", readOnly: true, "x-pattern": "A-{000}" }],
    ["formula", { type: "number", readOnly: true, "x-formula": "1" }],
    ["rollup", { type: "integer", "x-rollup": { form: "a", via: "b", aggregate: "count" } }],
    ["users", { type: "array", format: "user" }],
    ["references", { type: "array", format: "reference", "x-form": "account" }],
    ["files", { type: "array", format: "file" }],
    ["tags", { type: "array", format: "tags" }],
    ["image", { type: "array", format: "image" }],
    ["signature", { type: "string", format: "signature" }],
    ["address", { type: "object", format: "address" }],
  ])("%s is known by its shape", (name, field) => {
    expect(kindNameOf(field)).toBe(name);
  });

  test.each<[string, FieldSchema]>([
    ["an address that is computed", { type: "object", format: "address", "x-formula": "1" }],
    ["a signature that is computed", { type: "string", format: "signature", "x-formula": '"a"' }],
    ["a picture that is no list", { type: "string", format: "image" }],
    ["a format of another type", { type: "number", format: "email" }],
    ["a list of nothing", { type: "array" }],
    ["an object", { type: "object" }],
    ["a formula that gives a list", { type: "array", format: "users", readOnly: true, "x-formula": "1" }],
  ])("%s is of no kind that is executed", (_, field) => {
    expect(kindNameOf(field)).toBeUndefined();
    expect(() => kindOf(field)).toThrow(/No kind/);
  });

  test("a formula behaves like what it holds", () => {
    const kind = kindOf({ type: "string", format: "date", readOnly: true, "x-formula": "TODAY()" });
    expect([kind.name, kind.formulaType, kind.storage.column]).toEqual(["formula", "date", "text"]);
    expect(kindOf({ type: "string", format: "date", "x-formula": "due" })).toBe(kind);
  });
});
