import { describe, expect, it } from "vitest";
import { setFields, withSetFields } from "../../../../designer/pipelines/panels/set-effects.ts";
import {
  fieldTable,
  fromHereOn,
  hasHeads,
  nextRule,
} from "../../../../designer/pipelines/table/field-table.ts";
import { nextCell } from "../../../../designer/pipelines/table/next-cell.ts";
import type {
  FormDefinition,
  PipelineDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";

const pipeline: PipelineDefinition = {
  name: "sales",
  initial: ["new"],
  stages: [
    { name: "new", title: "New", kind: "open" },
    { name: "talks", title: "Talks", kind: "open", fields: { amount: "required" } },
    { name: "won", title: "Won", kind: "won", fields: { amount: "readOnly", total: "hidden" } },
    { name: "late", title: "Late", kind: "open" },
  ],
  transitions: [],
};
const form: FormDefinition = {
  name: "deal",
  title: "Deal",
  recordTitle: "name",
  schema: {
    type: "object",
    required: ["name"],
    properties: {
      amount: { type: "number", title: "Amount" },
      name: { type: "string" },
      total: { type: "number", readOnly: true, "x-formula": "amount * 2" },
    },
  },
  layout: [{ section: "main", title: "Main", fields: ["name", "amount"] }],
  pipelines: [pipeline],
};

describe("the table of fields and stages", () => {
  const groups = fieldTable(form, pipeline);

  it("has every field once, by section, with what each stage asks of it", () => {
    expect(groups.map(({ name, rows }) => [name, rows.map((row) => [row.name, row.rules])])).toEqual([
      [
        "main",
        [
          ["name", [null, null, null, null]],
          ["amount", [null, "required", "readOnly", null]],
        ],
      ],
      ["more", [["total", [null, null, "hidden", null]]]],
    ]);
    expect(groups[0]?.rows.map(({ always }) => always)).toEqual([true, false]);
  });

  it("has no heads where the form has no titled section", () => {
    expect(hasHeads(groups)).toBe(true);
    const { layout: _none, ...plain } = form;
    expect(hasHeads(fieldTable(plain, pipeline))).toBe(false);
  });

  it("goes through the choices of a cell and comes back; what nobody fills in is only shown or hidden", () => {
    const [name, , total] = groups.flatMap(({ rows }) => rows);
    if (name === undefined || total === undefined) throw new Error("rows are missing");
    const rules = [null, "required", "readOnly", "hidden"] as const;
    expect(rules.map((rule) => nextRule(name, rule))).toEqual(["required", "readOnly", "hidden", null]);
    expect([nextRule(total, null), nextRule(total, "hidden"), nextRule(total, "required")]).toEqual([
      ...["hidden", null, null],
    ]);
  });

  it("reaches from a stage to those behind it, the won ones with them", () => {
    expect(fromHereOn(pipeline, "talks")).toEqual(["talks", "won", "late"]);
    expect(fromHereOn(pipeline, "won")).toEqual(["won", "late"]);
  });

  it("leaves lost stages out, which are entered from anywhere, unless it begins in one", () => {
    const stages: PipelineDefinition["stages"] = [
      ...pipeline.stages,
      { name: "lost", title: "Lost", kind: "lost" },
      { name: "dropped", title: "Dropped", kind: "lost" },
    ];
    expect(fromHereOn({ ...pipeline, stages }, "talks")).toEqual(["talks", "won", "late"]);
    expect(fromHereOn({ ...pipeline, stages }, "lost")).toEqual(["lost"]);
  });

  it("is walked with the arrow keys and never left by them", () => {
    const rows = groups.flatMap((group) => group.rows);
    const walk = (key: string, field: string, stage: number) => nextCell(key, { field, stage }, rows, 4);
    expect(walk("ArrowDown", "amount", 1)).toEqual({ field: "total", stage: 1 });
    expect(walk("ArrowDown", "total", 1)).toEqual({ field: "total", stage: 1 });
    expect(walk("End", "amount", 1)).toEqual({ field: "amount", stage: 3 });
    expect(walk("ArrowLeft", "amount", 0)).toEqual({ field: "amount", stage: 0 });
    expect(walk("a", "amount", 0)).toBeNull();
    expect(walk("toString", "amount", 0)).toBeNull();
  });
});

describe("what a move sets", () => {
  const effects = [
    { set: { amount: { value: 1 }, name: { formula: "name" } } },
    { set: { total: { value: 2 } } },
  ];

  it("keeps each field in the effect that set it, and drops an effect that sets nothing", () => {
    expect(withSetFields(effects, setFields(effects))).toEqual(effects);
    expect(withSetFields(effects, [["amount", { value: 3 }]])).toEqual([{ set: { amount: { value: 3 } } }]);
    expect(withSetFields([], [["amount", { value: null }]])).toEqual([{ set: { amount: { value: null } } }]);
    expect(withSetFields(effects, [...setFields(effects), ["late", { value: 4 }]])).toEqual([
      effects[0],
      { set: { total: { value: 2 }, late: { value: 4 } } },
    ]);
  });
});
