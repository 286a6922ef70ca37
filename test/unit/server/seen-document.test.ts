import { describe, expect, test } from "vitest";
import { compileApp } from "../../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type {
  AccessDefinition,
  AppDocument,
  Condition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { conditionWithout } from "../../../server/presenters/seen/condition-without.ts";
import { seenDocument } from "../../../server/presenters/seen/seen-document.ts";
import { compiled } from "../../support/engine.ts";
import { smallApp } from "../../support/small-app.ts";
import { templateDocument } from "../../support/template-document.ts";

const matches = () => true;
const actor = (...roles: string[]) => ({ id: "u", administrator: false, roles: new Set(roles), teams: [] });
const text = { type: "string" };
const number = { type: "number" };
const rep = (fields: AccessDefinition["fields"] = {}) => [
  { role: "rep", can: ["read", "create", "update"], records: "all", fields },
];

/** Everything that can name a field names `secret` here, which a rep may not see. */
const secretive = {
  ...smallApp(),
  roles: [{ name: "rep", title: "Rep" }],
  forms: [
    {
      name: "deal",
      title: "Deal",
      recordTitle: "CONCAT(name, secret)",
      schema: {
        type: "object",
        required: ["name", "secret"],
        properties: {
          name: { ...text, "x-default": { formula: "secret" } },
          secret: { ...text, title: "Margin of secrets", "x-help": "Never show this" },
          shown: { ...text, "x-visibleWhen": { required: ["secret"] } },
          other: { ...text, "x-requiredWhen": { not: { required: ["secret"] } } },
          kind: {
            ...text,
            oneOf: [{ const: "a", title: "A", "x-when": { properties: { secret: { const: "x" } } } }],
          },
          told: { ...text, readOnly: true, "x-formula": 'CONCAT(secret, "!")', "x-declassify": true },
          through: { ...number, readOnly: true, "x-formula": "company.size", "x-declassify": true },
          company: {
            ...text,
            format: "reference",
            "x-form": "company",
            "x-fill": { secret: "code", name: "code", other: "note" },
            "x-filter": { required: ["size"] },
          },
          cost: { ...number, format: "money", "x-currencyField": "secret" },
          lines: {
            type: "array",
            items: {
              type: "object",
              properties: {
                cost: { ...number, format: "money", "x-currencyField": "secret" },
                maker: {
                  ...text,
                  format: "reference",
                  "x-form": "company",
                  "x-filter": { required: ["size"] },
                },
                seller: {
                  ...text,
                  format: "reference",
                  "x-form": "company",
                  "x-filter": { required: ["note"] },
                },
              },
            },
          },
          own: { type: "number", format: "percent" },
        },
      },
      layout: [
        { section: "one", fields: ["name", "secret"] },
        { section: "gone", fields: ["secret"] },
        { tab: "more", title: "More", sections: [{ section: "gone-too", fields: ["secret"] }] },
      ],
      checks: [{ name: "c", when: { required: ["secret"] }, message: "Of the secret", fields: ["name"] }],
      pipelines: [
        {
          name: "sales",
          initial: ["new"],
          scorecard: {
            maximum: 10,
            criteria: [
              {
                name: "c",
                title: "C",
                weight: 10,
                rules: [
                  { when: { required: ["secret"] }, points: 1, because: "It has a secret" },
                  { when: { required: ["name"] }, points: 2 },
                ],
              },
            ],
            grades: [{ name: "A", from: 0 }],
          },
          stages: [
            { name: "new", title: "New", kind: "open", keyFields: ["secret", "name"] },
            {
              name: "won",
              title: "Won",
              kind: "won",
              fields: { secret: "required", name: "readOnly" },
              entry: [{ name: "e", when: { required: ["secret"] }, message: "Needs the secret" }],
            },
          ],
          transitions: [
            {
              name: "win",
              title: "Win",
              from: ["new"],
              to: "won",
              ask: ["secret", "name"],
              guards: [
                { name: "g", when: { properties: { secret: { const: "y" } } }, message: "Secret!" },
                { name: "h", when: { required: ["name"] }, message: "Name it" },
              ],
              approval: { steps: [{ roles: ["rep"], when: { required: ["secret"] } }] },
              effects: [
                { set: { secret: { value: "z" }, name: { formula: "secret" }, other: { value: "o" } } },
              ],
            },
          ],
        },
      ],
      views: [
        { name: "all", title: "All", kind: "list", columns: ["name", "secret"], sort: ["-secret", "name"] },
        { name: "by", title: "By", kind: "list", columns: ["name"], filter: { required: ["secret"] } },
        { name: "only", title: "Only", kind: "list", columns: ["secret"] },
      ],
      access: rep({ secret: "hidden", other: "read" }),
    },
    {
      name: "company",
      title: "Company",
      recordTitle: "code",
      schema: {
        type: "object",
        properties: {
          code: text,
          note: text,
          size: number,
          deals: {
            ...number,
            readOnly: true,
            "x-declassify": true,
            "x-rollup": {
              form: "deal",
              via: "company",
              aggregate: "count",
              when: { required: ["secret"] },
            },
          },
        },
      },
      access: rep({ code: "hidden", size: "hidden" }),
    },
    {
      name: "vault",
      title: "Vault of secrets",
      recordTitle: "key",
      schema: { type: "object", properties: { key: text } },
    },
  ],
} as unknown as AppDocument;

const recompiled = (app: CompiledApp, ...roles: string[]) => {
  const document = structuredClone(seenDocument(app, actor(...roles)));
  return { document, ...compileApp(document, 1, { matches }) };
};

describe("the definition that somebody may see", () => {
  test("names nothing that is hidden from them, and compiles", () => {
    const { document, problems } = recompiled(compiled(secretive), "rep");
    expect(problems).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/secret|vault|"code"|"size"/i);
    const [deal, company] = document.forms;
    expect(deal).toMatchObject({
      recordTitle: "_id",
      schema: { required: ["name"], properties: { through: { readOnly: true }, told: { readOnly: true } } },
      layout: [{ section: "one", fields: ["name"] }],
      checks: [],
      pipelines: [
        {
          scorecard: { criteria: [{ rules: [{ points: 2 }] }] },
          stages: [{ keyFields: ["name"] }, { fields: { name: "readOnly" }, entry: [] }],
          transitions: [{ ask: ["name"], guards: [{ name: "h" }], effects: [{ set: { other: {} } }] }],
        },
      ],
      views: [{ name: "all", columns: ["name"], sort: ["name"] }],
      access: [{ fields: { other: "read" } }],
    });
    expect(deal?.schema.properties["company"]).toMatchObject({ "x-fill": { other: "note" } });
    expect(deal?.schema.properties["lines"]?.items?.properties["seller"]?.["x-filter"]).toEqual({
      required: ["note"],
    });
    expect(company?.schema.properties["deals"]).toEqual({ ...number, readOnly: true, "x-declassify": true });
  });

  test("is the whole one where nothing is hidden, and for administrators", () => {
    const open = structuredClone(secretive);
    for (const form of open.forms) form.access = rep() as AccessDefinition[];
    const app = compiled(open);
    expect(seenDocument(app, actor("rep"))).toEqual(open);
    const whole = compiled(secretive);
    expect(seenDocument(whole, { ...actor(), administrator: true })).toEqual(secretive);
  });

  test("compiles for every role of the shipped app, whichever field is hidden from it", () => {
    const { demo: _demo, examples: _examples, ...shipped } = templateDocument("opportunity-management");
    for (const form of shipped.forms) {
      for (const name of Object.keys(form.schema.properties)) {
        const changed = structuredClone(shipped) as AppDocument;
        const mine = changed.forms.find((one) => one.name === form.name);
        for (const entry of mine?.access ?? []) entry.fields = { ...entry.fields, [name]: "hidden" };
        for (const one of changed.forms)
          for (const field of Object.values(one.schema.properties)) field["x-declassify"] = true;
        const { document: seen, problems } = recompiled(compiled(changed), "rep");
        expect(problems, `${form.name}.${name}`).toEqual([]);
        expect(
          Object.keys(seen.forms.find((one) => one.name === form.name)?.schema.properties ?? {}),
        ).not.toContain(name);
      }
    }
  });
});

describe("a condition without what is hidden", () => {
  const hidden = {
    hides: (name: string) => name.startsWith("h"),
    isBoolean: (name: string) => name === "hYes",
  };
  const never = { properties: { _form: { const: "-" } } };
  test.each<[Condition, Condition]>([
    [{ required: ["a", "b"] }, { required: ["a", "b"] }],
    [{ required: ["a", "h"] }, never],
    [{ required: ["a", "hYes"] }, { required: ["a"] }],
    [{ properties: { h: { minimum: 1 }, a: { minimum: 1 } } }, never],
    [{ properties: { hYes: { const: false }, a: { minimum: 1 } } }, { properties: { a: { minimum: 1 } } }],
    [{ properties: { hYes: { const: true } } }, never],
    [{ properties: { hYes: { enum: [true, false] } } }, { required: ["_form"] }],
    [{ properties: { a: { "x-compare": { op: "eq", field: "h" } } } }, never],
    [{ not: { required: ["h"] } }, { not: never }],
    [{ anyOf: [{ required: ["h"] }, { required: ["a"] }] }, { anyOf: [never, { required: ["a"] }] }],
  ])("%j is %j", (whole, seen) => {
    expect(conditionWithout(whole, hidden)).toEqual(seen);
  });
});
