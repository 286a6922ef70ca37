import fc from "fast-check";
import type {
  AppDocument,
  Condition,
  PipelineDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { smallApp } from "./small-app.ts";

const stageNames = ["a", "b", "c", "d"] as const;

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom("note", "size", "kind", "plan").map((field) => ({ required: [field] })),
  fc.constantFrom("x", "y").map((value) => ({ properties: { kind: { const: value } } })),
  fc.integer({ min: 0, max: 9 }).map((minimum) => ({ properties: { size: { minimum } } })),
  fc.integer({ min: 0, max: 9 }).map((minimum) => ({ not: { properties: { twice: { minimum } } } })),
  fc.constantFrom("A", "B").map((grade) => ({ properties: { _grade: { const: grade } } })),
  fc.constantFrom(...stageNames).map((stage) => ({ not: { properties: { _stage: { const: stage } } } })),
);

const rules = fc
  .array(condition, { maxLength: 2 })
  .map((all) => all.map((when, index) => ({ name: `rule-${String(index)}`, when, message: "!" })));

const stageFields = fc.dictionary(
  fc.constantFrom("note", "size", "kind", "plan"),
  fc.constantFrom("required" as const, "readOnly" as const, "hidden" as const),
  { maxKeys: 2, noNullPrototype: true },
);

const pipeline: fc.Arbitrary<PipelineDefinition> = fc
  .record({
    stages: fc.tuple(
      ...stageNames.map(() => fc.record({ entry: rules, fields: stageFields, ticked: fc.boolean() })),
    ),
    transitions: fc.array(
      fc.record({
        from: fc.uniqueArray(fc.constantFrom(...stageNames), { minLength: 1 }),
        to: fc.constantFrom(...stageNames),
        guards: rules,
        ask: fc.uniqueArray(fc.constantFrom("note", "size"), { maxLength: 2 }),
        who: fc.constantFrom("anyone" as const, "owner" as const),
        approved: fc.boolean(),
        effect: fc.boolean(),
      }),
      { minLength: 3, maxLength: 10 },
    ),
  })
  .map(({ stages, transitions }) => ({
    name: "sales",
    initial: ["a"],
    scorecard: {
      maximum: 10,
      criteria: [
        {
          name: "size",
          title: "Size",
          weight: 10,
          rules: [{ when: { required: ["size"] }, points: { formula: "size * 10" } }],
        },
      ],
      grades: [
        { name: "A", from: 5 },
        { name: "B", from: 0 },
      ],
    },
    stages: stages.map(({ entry, fields, ticked }, index) => ({
      name: stageNames[index] ?? "a",
      title: "Stage",
      kind: "open" as const,
      entry,
      fields,
      checklist: [{ name: "call", title: "Call", required: ticked }],
    })),
    transitions: transitions.map(({ approved, effect, ...transition }, index) => ({
      name: `t-${String(index)}`,
      title: "Move",
      ...transition,
      ...(approved
        ? { approval: { steps: [{ roles: ["rep"], when: { properties: { size: { minimum: 8 } } } }] } }
        : {}),
      ...(effect ? { effects: [{ set: { note: { formula: 'CONCAT(kind, "!")' } } }] } : {}),
    })),
  }));

/** Any small pipeline over five fields: gates, effects, approvals, derived values and a scorecard included. */
export const pipelineApp: fc.Arbitrary<AppDocument> = pipeline.map((sales) =>
  smallApp(
    {
      schema: {
        type: "object",
        properties: {
          name: { type: "string" },
          note: { type: "string", maxLength: 6 },
          size: { type: "integer", minimum: 0, maximum: 9 },
          kind: { type: "string", oneOf: ["x", "y"].map((option) => ({ const: option, title: option })) },
          plan: {
            type: "string",
            "x-visibleWhen": { properties: { kind: { const: "x" } } },
            "x-whenHidden": "clear",
          },
          twice: { type: "integer", readOnly: true, "x-formula": "size * 2" },
        },
      },
      checks: [
        { name: "not-both", when: { not: { required: ["note", "plan"] } }, message: "!", fields: ["plan"] },
      ],
      pipelines: [sales],
      access: [{ role: "rep", can: ["create", "read", "update"], records: "all" }],
    },
    { roles: [{ name: "rep", title: "Rep" }] },
  ),
);

/** Data that somebody may send: sound, wrong, hostile. */
export const sentData: fc.Arbitrary<RecordData> = fc.dictionary(
  fc.constantFrom("name", "note", "size", "kind", "plan", "twice", "stage", "__proto__", "ghost"),
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("x", "y", "中文") },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
    fc.constantFrom(null, "", "too long for it", -1, 10, true),
  ),
  { maxKeys: 3, noNullPrototype: true },
);

/** One thing that somebody does to a record. */
export const deed = fc.oneof(
  fc.record({ do: fc.constant("update" as const), data: sentData }),
  fc.record({
    do: fc.constant("move" as const),
    transition: fc.integer({ min: 0, max: 11 }).map((index) => `t-${String(index)}`),
    data: fc.oneof(fc.constant({}), sentData),
    override: fc.option(fc.constant({ reason: "because" }), { freq: 6 }),
  }),
  fc.record({ do: fc.constant("tick" as const), done: fc.boolean() }),
  fc.record({
    do: fc.constant("decide" as const),
    decision: fc.constantFrom("approve" as const, "reject" as const),
  }),
  fc.record({ do: fc.constant("owner" as const), owner: fc.constantFrom("u1", "u2", null) }),
);

export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
