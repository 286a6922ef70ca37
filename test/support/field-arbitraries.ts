import * as fc from "fast-check";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import type { Json } from "../../runtime/core/json.ts";

const option = (constant: string) => ({
  const: constant,
  title: { en: constant, "zh-CN": `选项${constant}` },
});
const options = [option("high"), option("low"), option("constructor")];
const money: FieldSchema = { type: "number", format: "money", "x-currency": "CNY" };

/** Fields of each kind, with the keywords that change what they accept. */
export const fieldsOfKind: { readonly [kind in FieldKindName]: readonly FieldSchema[] } = {
  text: [
    { type: "string", title: { en: "Name" } },
    { type: "string", minLength: 2, maxLength: 8, pattern: "^[a-z]+" },
  ],
  "long-text": [{ type: "string", format: "long-text", maxLength: 30 }],
  markdown: [{ type: "string", format: "markdown" }],
  integer: [{ type: "integer" }, { type: "integer", minimum: -3, maximum: 1e300 }],
  number: [{ type: "number" }, { type: "number", "x-decimals": 2, minimum: 0.5 }],
  percent: [{ type: "number", format: "percent" }],
  rating: [{ type: "integer", format: "rating" }],
  money: [
    money,
    { ...money, "x-currency": "JPY" },
    { ...money, "x-currency": "KWD" },
    { ...money, "x-decimals": 6 },
  ],
  boolean: [{ type: "boolean" }],
  date: [{ type: "string", format: "date" }],
  "date-time": [{ type: "string", format: "date-time" }],
  choice: [{ type: "string", oneOf: options }],
  choices: [{ type: "array", oneOf: options, minItems: 1, maxItems: 2 }],
  tags: [
    { type: "array", format: "tags" },
    { type: "array", format: "tags", minItems: 1, maxItems: 3, maxLength: 6 },
  ],
  email: [{ type: "string", format: "email" }],
  phone: [{ type: "string", format: "phone" }],
  url: [{ type: "string", format: "url" }],
  address: [{ type: "object", format: "address" }],
  user: [{ type: "string", format: "user" }],
  users: [{ type: "array", format: "users" }],
  team: [{ type: "string", format: "team" }],
  reference: [{ type: "string", format: "reference", "x-form": "account" }],
  references: [{ type: "array", format: "references", "x-form": "account" }],
  table: [
    {
      type: "array",
      items: {
        type: "object",
        required: ["name", "done"],
        properties: {
          name: { type: "string" },
          price: money,
          done: { type: "boolean" },
          on: { type: "string", format: "date" },
        },
      },
    },
  ],
  files: [{ type: "array", format: "files" }],
  image: [{ type: "array", format: "image", maxItems: 3 }],
  signature: [{ type: "string", format: "signature" }],
  serial: [{ type: "string", readOnly: true, "x-pattern": "OPP-{yyyy}-{0000}" }],
  formula: [
    { ...money, readOnly: true, "x-formula": "1" },
    { type: "string", readOnly: true, "x-formula": '""' },
  ],
  rollup: [
    { type: "integer", readOnly: true, "x-rollup": { form: "activity", via: "deal", aggregate: "count" } },
  ],
};

const anyJson = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const identifier = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
const decimal = fc
  .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 7 }))
  .map(([digits, places]) => Number(`${String(digits)}e-${String(places)}`));
const moment = fc.date({
  min: new Date("0000-12-30T00:00:00Z"),
  max: new Date("+010000-01-02T00:00:00Z"),
  noInvalidDate: true,
});
const day = moment.map((at) => at.toISOString().slice(0, 10));
const offset = fc
  .tuple(moment, fc.constantFrom("Z", "+08:00", "-11:30"))
  .map(([at, zone]) => at.toISOString().replace("Z", zone));
const row = fc.record(
  {
    _row: identifier,
    name: fc.oneof(fc.string({ unit: "binary" }), fc.constant(" ")),
    price: decimal,
    done: fc.boolean(),
    on: day,
    __proto__: anyJson,
  },
  { requiredKeys: [] },
);

const word = fc.string({ unit: "binary", maxLength: 8 });
const postal = fc.record(
  {
    country: fc.constantFrom("CN", "de", "ＵＳ", "XX", " "),
    region: word,
    city: fc.constantFrom("上海市", "Köln", " "),
    district: word,
    street: fc.oneof(word, fc.constantFrom("世纪大道  100 号", "221b Baker St")),
    postcode: fc.constantFrom("２００１２０", "50667"),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Json>;

/** Values: a good part of them what some kind accepts or nearly accepts, the rest any JSON. */
export const fieldValue: fc.Arbitrary<Json> = fc.oneof(
  anyJson,
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "\ud800",
    "a\u0000",
    "high",
    "constructor",
    "__proto__",
    "ab-12",
    "３８",
    "Cafe\u0301",
    "ﬁ",
  ),
  fc.constantFrom(0, -0, 0.07, 1.005, 1e15, 1e300, 5e-324, Number.MAX_SAFE_INTEGER, true, false, null),
  decimal,
  fc.constantFrom<Json>({ toString: 1 }, [{ valueOf: [], toString: [] }], { toJSON: 1 }, { length: 2 }),
  fc.double() as fc.Arbitrary<Json>,
  day,
  offset,
  fc.emailAddress(),
  fc.webUrl(),
  fc.stringMatching(/^\+?[0-9 ()-]{1,20}( ext [0-9]{1,3})?$/),
  identifier,
  fc.array(identifier, { maxLength: 22 }),
  fc.array(fc.constantFrom("high", "low", "constructor", "none"), { maxLength: 3 }),
  fc.array(fc.oneof(fc.constantFrom(" VIP ", "vip", "ＶＩＰ", "重点  客户", "é", "e\u0301", ""), word), {
    maxLength: 4,
  }),
  postal,
  fc.array(row, { maxLength: 3 }) as fc.Arbitrary<Json>,
  fc.array(fc.record({ name: word, done: fc.boolean() }), {
    minLength: 1,
    maxLength: 2,
  }) as fc.Arbitrary<Json>,
);
