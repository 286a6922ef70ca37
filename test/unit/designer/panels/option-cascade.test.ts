import { describe, expect, it } from "vitest";
import type {
  Condition,
  FieldSchema,
  OptionDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";
import {
  cascadeCondition,
  cascadeField,
  cascadeFields,
  cascadeOf,
  offeredWhen,
} from "../../../../designer/panels/option-cascade.ts";

const option = (name: string, when?: Condition): OptionDefinition =>
  offeredWhen({ const: name, title: name }, when);

describe("options by another field", () => {
  it("are written as the language has it, and read again as they were", () => {
    const one = { field: "region", values: ["east"] };
    const two = { field: "region", values: ["east", "west"] };
    expect(cascadeCondition(one)).toEqual({ properties: { region: { const: "east" } } });
    expect(cascadeCondition(two)).toEqual({ properties: { region: { enum: ["east", "west"] } } });
    expect([one, two].map((each) => cascadeOf(cascadeCondition(each)))).toEqual([one, two]);
    expect(cascadeCondition({ field: "region", values: [] })).toBeUndefined();
  });

  it.each<[string, Condition]>([
    ["two fields", { properties: { region: { const: "east" }, size: { const: "big" } } }],
    ["another comparison", { properties: { amount: { minimum: 3 } } }],
    ["no text", { properties: { urgent: { const: true } } }],
    ["more than a value", { properties: { region: { const: "east", minLength: 2 } } }],
    ["a combination", { not: { properties: { region: { const: "east" } } } }],
    ["a value and more besides", { properties: { region: { const: "east" } }, required: ["region"] }],
  ])("leave a rule about %s alone", (_what, when) => {
    expect(cascadeOf(when)).toBeNull();
  });

  it("go by the field that decides most of them", () => {
    const by = (field: string) => cascadeCondition({ field, values: ["a"] });
    expect(
      cascadeField([option("x", by("size")), option("y", by("region")), option("z", by("region"))]),
    ).toBe("region");
    expect(cascadeField([option("x")])).toBeUndefined();
  });

  it("may go by any other choice of one, and lose their rule without a trace", () => {
    const choice: FieldSchema = { type: "string", oneOf: [option("a")] };
    const properties: { readonly [field: string]: FieldSchema } = {
      ...{ own: choice, region: choice },
      ...{ tags: { type: "array", oneOf: [option("a")] }, name: { type: "string" } },
    };
    expect(cascadeFields(properties, "own").map(([name]) => name)).toEqual(["region"]);
    const ruled = option("a", cascadeCondition({ field: "region", values: ["b"] }));
    expect(Object.keys(offeredWhen(ruled, undefined))).toEqual(["const", "title"]);
  });
});
