import type {
  AppDocument,
  Condition,
  FieldSchema,
  RuleDefinition,
  ScorecardDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../../runtime/core/definition/generated/definition.ts";

/** How much there is of what is compiled; `rules` are shared out to fields, to transitions and to criteria. */
export interface EngineAppSize {
  readonly fields: number;
  readonly transitions: number;
  readonly rules: number;
}

const kinds: readonly ((number: number) => FieldSchema)[] = [
  () => ({ type: "string", maxLength: 120 }),
  () => ({ type: "integer", minimum: 0, maximum: 1_000_000 }),
  () => ({ type: "string", oneOf: ["low", "medium", "high"].map((name) => ({ const: name, title: name })) }),
  () => ({ type: "boolean" }),
  () => ({ type: "string", format: "date" }),
];
/** The first field of each kind, by what conditions ask of it. */
export const asked = { text: "field0", number: "field1", choice: "field2", tick: "field3" } as const;

/** What the gate of the first transition asks for. */
export const gate: readonly Condition[] = [
  { required: [asked.text] },
  { properties: { [asked.number]: { minimum: 1000 } } },
  { properties: { [asked.choice]: { enum: ["medium", "high"] } } },
];

/** An app of one form of so many fields and a pipeline, with a gate of three conditions and a scorecard of five criteria. */
export function engineApp({ fields, transitions, rules }: EngineAppSize): AppDocument {
  const spread = Math.max(0, rules - gate.length);
  const stages = Math.max(2, Math.ceil(transitions / 2));
  const properties = Object.fromEntries(
    Array.from({ length: fields }, (_, index) => [`field${String(index)}`, fieldOf(index, spread)]),
  );
  return {
    language: 1,
    name: "measured",
    version: "0.1.0",
    title: "Measured",
    defaultLocale: "en",
    timeZone: "Asia/Shanghai",
    forms: [
      {
        name: "measured",
        title: "Measured",
        recordTitle: asked.text,
        schema: { type: "object", required: [asked.text], properties },
        pipelines: [
          {
            name: "measured",
            initial: ["stage0"],
            scorecard,
            stages: Array.from({ length: stages }, (_, index) => stageOf(index, stages)),
            transitions: Array.from({ length: transitions }, (_, index) => moveOf(index, stages, spread)),
          },
        ],
      },
    ],
  };
}

/** Every second rule shows or requires a field. */
function fieldOf(index: number, rules: number): FieldSchema {
  const made = kinds[index % kinds.length]?.(index) ?? { type: "string" };
  const field: FieldSchema = { title: `Field ${String(index)}`, ...made };
  if (index < kinds.length || index >= kinds.length + rules / 2) return field;
  const rule: Condition = { properties: { [asked.number]: { minimum: index } } };
  return { ...field, [index % 2 === 0 ? "x-visibleWhen" : "x-requiredWhen"]: rule };
}

function stageOf(index: number, count: number): StageDefinition {
  const kind = index === count - 1 ? "won" : "open";
  return { name: `stage${String(index)}`, title: `Stage ${String(index)}`, kind };
}

/** The others are guards. */
function moveOf(index: number, stages: number, rules: number): TransitionDefinition {
  const guards = index === 0 ? gate : Array.from({ length: Math.ceil(rules / 40) }, (_, one) => other(one));
  return {
    name: `move${String(index)}`,
    title: `Move ${String(index)}`,
    from: [`stage${String(index % stages)}`],
    to: `stage${String((index + 1) % stages)}`,
    guards: guards.map((when, one): RuleDefinition => ({ name: `rule${String(one)}`, when, message: "!" })),
  };
}

function other(index: number): Condition {
  return { properties: { [asked.choice]: { const: "high" }, [asked.number]: { minimum: index } } };
}

const chosen = (value: string): Condition => ({ properties: { [asked.choice]: { const: value } } });
const ticked: Condition = { properties: { [asked.tick]: { const: true } } };
const atLeast = (minimum: number): Condition => ({ properties: { [asked.number]: { minimum } } });

const scorecard: ScorecardDefinition = {
  maximum: 100,
  criteria: [
    criterion("fit", 30, [
      [chosen("high"), 100],
      [chosen("medium"), 60],
      [chosen("low"), 20],
    ]),
    criterion("size", 20, [
      [atLeast(100_000), 100],
      [atLeast(10_000), 50],
    ]),
    criterion("ready", 15, [[ticked, 100]]),
    criterion("both", 20, [
      [{ allOf: [ticked, atLeast(5_000)] }, 100],
      [ticked, 40],
    ]),
    criterion("told", 15, [[{ required: [asked.text] }, 100]]),
  ],
  grades: [
    { name: "A", from: 80 },
    { name: "B", from: 50 },
    { name: "C", from: 0 },
  ],
};

function criterion(name: string, weight: number, rules: readonly (readonly [Condition, number])[]) {
  return { name, title: name, weight, rules: rules.map(([when, points]) => ({ when, points })) };
}
