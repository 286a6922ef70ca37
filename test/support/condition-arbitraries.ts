import fc from "fast-check";
import type { Circumstance } from "../../runtime/core/circumstance.ts";
import type { ConditionType } from "../../runtime/core/condition/condition-scope.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { conditionFields } from "./condition-fields.ts";

const names = Object.keys(conditionFields) as (keyof typeof conditionFields)[];

const words = [
  [
    "华为",
    "深圳市华为技术有限公司",
    "华",
    "Huawei",
    "ＨＵＡＷＥＩ",
    "huawei cloud",
    "é",
    "e\u0301",
    "ﬁn",
    "ß",
    "İ",
  ],
  [
    "😀",
    "😀华为",
    "%",
    "_",
    "a_b%c",
    "'; --",
    "0",
    "true",
    "ada",
    "bo",
    "north",
    "south",
    "\u{10ffff}",
    " x ",
  ],
].flat();
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 4 }).filter(storable) },
);
const filledText = text.filter((one) => one.trim() !== "");
const part = fc.oneof(
  fc.constantFrom("ｈｕａ", "HUAWEI", "ｗｅｉ", "é", "fi", "为", "华"),
  text,
  text.chain((one) => fc.nat([...one].length - 1).map((from) => [...one].slice(from, from + 2).join(""))),
);
const actors = fc.constantFrom("ada", "bo", "north", "华为");
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, 2, 0.29, 0.1, 0.3, 100, -5, 1e10, 0.295, 1e-7),
  fc.integer({ min: -3, max: 3 }),
);
const day = fc.constantFrom(
  "2024-02-29",
  "2026-01-31",
  "2026-02-28",
  "2026-03-30",
  "2026-03-31",
  "2026-04-01",
);
const instant = fc.constantFrom(
  "2026-02-28T16:00:00.000Z",
  "2026-03-17T15:59:59.999Z",
  "2026-03-30T15:59:59.999Z",
  "2026-03-30T16:00:00.000Z",
  "2026-03-31T15:59:59.999Z",
  "2026-03-31T16:00:00.000Z",
  "2026-03-31T16:30:00.000Z",
  "2026-04-01T16:30:00.000Z",
);
const list = fc.array(filledText, { minLength: 1, maxLength: 3 });
const offset = fc.constantFrom("-P14D", "P1D", "-P1M", "P1M", "P0D", "-P1Y", "P1W", "-P1M1D");

/** Values of a type as a record keeps them, never empty. */
const valueOf: { readonly [type in ConditionType]: fc.Arbitrary<Json> } = {
  number,
  text: filledText,
  boolean: fc.boolean(),
  date: day,
  "date-time": instant,
  list,
  address: fc
    .record(
      {
        country: fc.constantFrom("CN", "US"),
        city: fc.constantFrom("上海市", "深圳市"),
        district: fc.constantFrom("华为区", "南山区"),
        street: fc.constantFrom("华为路１号", "坂田"),
        postcode: fc.constantFrom("518129"),
      },
      { requiredKeys: [] },
    )
    .chain((chinese) =>
      fc.oneof(
        fc.constant<JsonObject>({ ...chinese, city: "深圳市" }),
        fc
          .record({
            region: fc.constantFrom("CA", "Huawei"),
            street: fc.constantFrom("1 Huawei St", "Ｅ Av"),
          })
          .map((western): JsonObject => ({ ...western, country: "US" })),
      ),
    ),
};

/** Values of a field: those that hold people and teams hold the actors that conditions ask for. */
function valueIn(name: keyof typeof conditionFields): fc.Arbitrary<Json> {
  if (name === "people") return fc.array(actors, { minLength: 1, maxLength: 3 });
  return name.startsWith("_") && conditionFields[name] === "text" ? actors : valueOf[conditionFields[name]];
}

const empty = fc.constantFrom<Json | undefined>(undefined, null, "", "  ", "\u3000");
const anything = fc.constantFrom<Json>([], {}, "", "华为", 0, 1, true, false, "2026-03-31", ["华为"], [1], {
  a: 1,
});

/** A record whose values are of their fields' types or empty, as the store keeps it. */
export const storedRecord: fc.Arbitrary<JsonObject> = recordOf((name) =>
  fc.oneof({ weight: 3, arbitrary: valueIn(name) }, { weight: 1, arbitrary: empty }),
);

/** A record with empty values of all sorts and values of wrong types among the right ones. */
export const anyRecord: fc.Arbitrary<JsonObject> = recordOf((name) =>
  fc.oneof(
    { weight: 6, arbitrary: valueIn(name) },
    { weight: 2, arbitrary: empty },
    { weight: 2, arbitrary: anything },
  ),
);

export const circumstance: fc.Arbitrary<Circumstance> = fc.record({
  now: fc.constantFrom("2026-03-31T16:30:00.000Z", "2026-03-31T12:00:00.000Z", "2024-02-29T23:00:00.000Z"),
  timeZone: fc.constantFrom("Asia/Shanghai", "UTC"),
  actor: fc.constantFrom(
    null,
    { id: "ada", teams: [] },
    { id: "bo", teams: ["north", "华为"] },
    { id: "bo", teams: ["south"], colleagues: ["ada"] },
  ),
});

/** A valid condition over `conditionFields`. */
export const condition: fc.Arbitrary<JsonObject> = fc.letrec<{ node: JsonObject }>((tie) => {
  const nodes = fc.array(tie("node"), { minLength: 1, maxLength: 3 });
  const leafy = fc.oneof(
    {
      weight: 1,
      arbitrary: fc.subarray(names, { minLength: 1, maxLength: 2 }).map((required) => ({ required })),
    },
    { weight: 5, arbitrary: properties().map((properties) => ({ properties })) },
  );
  const deep = fc.oneof(
    nodes.map((allOf) => ({ allOf })),
    nodes.map((anyOf) => ({ anyOf })),
    tie("node").map((not) => ({ not })),
    fc.record({ anyOf: nodes, not: tie("node"), properties: properties() }),
  );
  return { node: fc.oneof({ maxDepth: 3, depthIdentifier: "condition" }, leafy, deep) };
}).node;

function properties(): fc.Arbitrary<JsonObject> {
  const one = fc.constantFrom(...names).chain((name) => assertion(name).map((said) => [name, said] as const));
  return fc.array(one, { minLength: 1, maxLength: 2 }).map((entries) => Object.fromEntries(entries));
}

function assertion(name: keyof typeof conditionFields): fc.Arbitrary<JsonObject> {
  const type = conditionFields[name];
  return fc
    .array(fc.oneof(...assertionsOf(type, name)), { minLength: 1, maxLength: 2 })
    .map((said) => Object.assign({}, ...said) as JsonObject);
}

function assertionsOf(type: ConditionType, name: string): fc.Arbitrary<JsonObject>[] {
  const value = valueOf[type];
  const size = fc.integer({ min: 0, max: 4 });
  const others = names.filter((other) => conditionFields[other] === type);
  const comparison = fc.constantFrom("eq", "ne", "lt", "le", "gt", "ge");
  const equal = [
    value.map((one) => ({ const: one })),
    fc.array(value, { minLength: 1, maxLength: 3 }).map((values) => ({ enum: values })),
  ];
  const compare = (op: fc.Arbitrary<string>) =>
    fc.record({ op, field: fc.constantFrom(...others) }).map((said) => ({ "x-compare": said }));
  const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((keyword) =>
    value.map((one) => ({ [keyword]: one })),
  );
  const actor = fc.constantFrom("self", "team").map((said) => ({ "x-actor": said }));
  switch (type) {
    case "number":
      return [...equal, ...bounds, compare(comparison)];
    case "date":
    case "date-time":
      return [...equal, ...bounds, compare(comparison), relative(comparison), relative(comparison)];
    case "boolean":
      return [...equal, compare(fc.constantFrom("eq", "ne"))];
    case "text":
      return [
        ...(name.startsWith("_") ? [actor, actor] : []),
        ...equal,
        compare(fc.constantFrom("eq", "ne")),
        fc
          .record({ op: fc.constantFrom("contains", "startsWith", "endsWith"), value: part })
          .map((said) => ({ "x-text": said })),
        size.map((minLength) => ({ minLength })),
        size.map((maxLength) => ({ maxLength })),
      ];
    case "address":
      return [part.map((value) => ({ "x-text": { op: "contains", value } }))];
    case "list":
      return [
        actor,
        filledText.map((one) => ({ contains: { const: one } })),
        size.map((minItems) => ({ minItems })),
        size.map((maxItems) => ({ maxItems })),
      ];
  }
}

function relative(op: fc.Arbitrary<string>): fc.Arbitrary<JsonObject> {
  const to = fc.constantFrom("now", "today");
  return fc
    .oneof(fc.record({ op, to }), fc.record({ op, to, offset }))
    .map((said) => ({ "x-relative": said }));
}

function recordOf(
  value: (name: (typeof names)[number]) => fc.Arbitrary<Json | undefined>,
): fc.Arbitrary<JsonObject> {
  const fields = Object.fromEntries(names.map((name) => [name, value(name)]));
  return fc.record(fields) as fc.Arbitrary<JsonObject>;
}

function storable(one: string): boolean {
  return !one.includes("\0") && !/\p{Surrogate}/u.test(one);
}
