import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConditionNode, freshKey, newGroup } from "../../designer/conditions/condition-tree.ts";
import { readTree } from "../../designer/conditions/read-tree.ts";
import { writeTree } from "../../designer/conditions/write-tree.ts";
import type { Circumstance } from "../../runtime/core/circumstance.ts";
import { checkCondition } from "../../runtime/core/condition/check-condition.ts";
import { compileCondition } from "../../runtime/core/condition/compile-condition.ts";
import { canonicalOrder } from "../../runtime/core/definition/canonical-order.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { anyRecord, circumstance, condition } from "../support/condition-arbitraries.ts";
import { conditionScope } from "../support/condition-fields.ts";
import { runs } from "../support/runs.ts";

const canonical = (value: Json | undefined) => JSON.stringify(canonicalOrder(value, "condition"));

function meaning(condition: Json) {
  const { test } = compileCondition(condition, conditionScope);
  return (record: JsonObject, at: Circumstance) => test((field) => record[field], at);
}

/** What has never been a condition, or only almost: hostile keys, wrong shapes, unknown keywords. */
const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: "json" },
    fc.constantFrom<Json>("name", "amount", 1, true, null, [], {}),
    condition,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ...[
          "required",
          "properties",
          "allOf",
          "anyOf",
          "not",
          "const",
          "enum",
          "contains",
          "x-text",
          "x-compare",
        ],
        ...[
          "x-relative",
          "x-actor",
          "minimum",
          "name",
          "amount",
          "__proto__",
          "constructor",
          "pattern",
          "op",
          "value",
        ],
      ),
      tie("value"),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).value;

/** Groups as clicks make them, of conditions as they were read. */
const clicked: fc.Arbitrary<ConditionNode> = fc.letrec<{ node: ConditionNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, depthIdentifier: "clicked" },
    condition.filter((each) => JSON.stringify(each).length < 300).map((each) => readTree(each)),
    fc
      .record({
        match: fc.constantFrom("all" as const, "any" as const),
        nots: fc.nat(1),
        written: fc.constantFrom("together" as const, "list" as const),
        parts: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
      })
      .map(({ parts, ...group }) => ({ kind: "group" as const, key: freshKey(), ...group, parts })),
  ),
})).node;

describe("any condition, put together by clicking and written", () => {
  it("is the condition that was read, and means the same", () => {
    fc.assert(
      fc.property(condition, anyRecord, circumstance, (given, record, at) => {
        const written = writeTree(readTree(given));
        expect(canonical(written)).toBe(canonical(given));
        expect(meaning(written as Json)(record, at)).toBe(meaning(given)(record, at));
      }),
      runs(2_000),
    );
  });

  it("is kept untouched where it is no condition at all", () => {
    fc.assert(
      fc.property(anyJson, (given) => {
        expect(canonical(writeTree(readTree(given)))).toBe(canonical(given));
      }),
      runs(2_000),
    );
  });

  it("means what its parts mean, also where their keywords collide", () => {
    fc.assert(
      fc.property(clicked, anyRecord, circumstance, (node, record, at) => {
        const holds = (each: ConditionNode): boolean => {
          if (each.kind !== "group") return meaning(writeTree(each) as Json)(record, at);
          const parts = each.parts.map(holds);
          const all = each.match === "all" ? parts.every(Boolean) : parts.some(Boolean);
          return all !== (each.nots % 2 === 1);
        };
        const written = writeTree(node) as Json;
        const problems = checkCondition(written, conditionScope, "");
        fc.pre(!problems.some(({ code }) => code === "condition-too-deep" || code === "condition-too-large"));
        expect(problems).toEqual([]);
        expect(meaning(written)(record, at)).toBe(holds(node));
      }),
      runs(1_000),
    );
  });

  it("survives three thousand levels and twenty thousand rows", () => {
    let deep: Json = { required: ["name"] };
    for (let level = 0; level < 3000; level += 1) deep = { not: deep };
    const wide = { anyOf: Array.from({ length: 20_000 }, () => ({ required: ["name"] })) };
    expect(writeTree(readTree(deep))).toBe(deep);
    expect(writeTree(readTree(wide))).toBe(wide);
    expect(readTree(wide).parts).toMatchObject([{ kind: "json" }]);
  });

  it("is nothing as long as nothing is finished in it", () => {
    expect(writeTree(readTree(undefined))).toBeUndefined();
    expect(writeTree(newGroup("any", [newGroup("all", [])]))).toBeUndefined();
  });
});
