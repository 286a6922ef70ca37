import { describe, expect, expectTypeOf, test } from "vitest";
import { conditionType } from "../../../../runtime/core/condition/condition-scope.ts";
import { operatorTypes } from "../../../../runtime/core/condition/operator-types.ts";
import type { FieldKind } from "../../../../runtime/core/fields/field-kind.ts";
import { fieldKindNames, type FieldKindName } from "../../../../runtime/core/fields/field-kind-name.ts";
import { fieldKinds } from "../../../../runtime/core/fields/field-kinds.ts";

type Registry = { readonly [K in FieldKindName]: FieldKind };

describe("the registry of field kinds", () => {
  test("has every kind under its name, in the order in which they are offered", () => {
    expect(Object.entries(fieldKinds).map(([key, { name }]) => [key, name])).toEqual(
      fieldKindNames.map((name) => [name, name]),
    );
  });

  test("fails type-check when a kind is missing", () => {
    const { money: _, ...withoutMoney } = fieldKinds;
    // @ts-expect-error -- the registry without money is no registry
    const registry: Registry = withoutMoney;
    expect(Object.keys(registry)).not.toContain("money");
    expectTypeOf(fieldKinds).toEqualTypeOf<Registry>();
  });

  test("fails type-check when half of a kind is missing", () => {
    const { storage: _, ...withoutStorage } = fieldKinds.text;
    // @ts-expect-error -- a kind that cannot be stored is no kind
    const kind: FieldKind = withoutStorage;
    expect(kind.storage).toBeUndefined();
  });

  test("offers no operator that is never true of the kind's values", () => {
    for (const { name, operators, formulaType, conditionType: own } of Object.values(fieldKinds)) {
      const type = own ?? conditionType(formulaType);
      const idle = operators.filter((operator) => !operatorTypes[operator].includes(type));
      expect(idle, name).toEqual([]);
      expect(operators, name).toContain("present");
    }
  });
});
