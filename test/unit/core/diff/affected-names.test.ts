import { describe, expect, it } from "vitest";
import type { FormDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import { affectedNames } from "../../../../runtime/core/diff/affected-names.ts";
import { migrationsOf } from "../../../../runtime/core/diff/mapping-problems.ts";
import { reducedApps } from "../../../../runtime/core/diff/reduced-apps.ts";
import { compiled } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const text = { type: "string", maxLength: 40 } as const;
const number = { type: "number" } as const;
const when = (field: string) => ({ required: [field] });
const properties = {
  name: text,
  amount: number,
  rate: number,
  worth: { ...number, "x-formula": "amount * rate" },
  double: { ...number, "x-formula": "worth * 2" },
  reason: { ...text, "x-visibleWhen": when("rate"), "x-whenHidden": "clear" },
  soon: { ...text, "x-visibleWhen": { properties: { due: { "x-relative": { op: "ge", to: "today" } } } } },
  due: { type: "string", format: "date" },
} as unknown as FormDefinition["schema"]["properties"];

const stages = [
  { name: "new", title: "New", kind: "open", probability: 10 },
  { name: "won", title: "Won", kind: "won" },
];
const pipeline = {
  name: "sales",
  title: "Sales",
  initial: ["new"],
  stages,
  transitions: [{ name: "win", title: "Win", from: ["new"], to: "won" }],
};
const form = { schema: { type: "object", properties }, pipelines: [pipeline] } as unknown as FormDefinition;

function between(after: Partial<FormDefinition>, app = {}, before: Partial<FormDefinition> = form) {
  const [a, b] = [compiled(smallApp(before), 1), compiled(smallApp({ ...before, ...after }, app), 2)];
  const migrations = migrationsOf(a, b, {});
  const migration = migrations.get("deal");
  if (migration === undefined) throw new Error("the form goes away");
  const names = affectedNames(a, b, migrations, migration);
  const { read, forms } = reducedApps(a, b, migrations);
  return {
    names: names === null ? null : [...names].sort(),
    read: [...(read.forms.get("deal")?.fields.keys() ?? [])].sort(),
    form: forms.get("deal"),
  };
}

const withFields = (changed: object): Partial<FormDefinition> => ({
  schema: { type: "object", properties: { ...properties, ...changed } },
});

describe("what a new version can change of a record", () => {
  it("is nothing where only titles differ, and then nothing is read", () => {
    expect(between(withFields({ amount: { ...number, title: "Amount" } }))).toMatchObject({
      names: [],
      read: [],
    });
  });

  it("is what is computed from a field, directly or not, and cleared by it", () => {
    const { names, read } = between(withFields({ rate: { ...number, maximum: 5 } }));
    expect(names).toEqual(["double", "rate", "reason", "worth"]);
    expect(read).toEqual(["amount", "double", "rate", "reason", "worth"]);
  });

  it("is not what only shows another field", () => {
    expect(between(withFields({ due: { type: "string", format: "date", title: "Due" } })).names).toEqual([]);
    const soon = { ...properties["soon"], "x-whenHidden": "clear" };
    expect(between(withFields({ soon })).names).toEqual(["soon"]);
  });

  it("is, without any other change, what time alone can clear", () => {
    const clearing = withFields({ soon: { ...properties["soon"], "x-whenHidden": "clear" } });
    expect(between({}, {}, { ...form, ...clearing }).names).toEqual(["soon"]);
  });

  it("is what a stage decides", () => {
    const other = (stage: object) => ({
      pipelines: [{ ...pipeline, stages: [{ ...stages[0], ...stage }, stages[1]] }],
    });
    const names = (stage: object) => between(other(stage) as unknown as Partial<FormDefinition>).names;
    expect(names({ probability: 20 })).toEqual(["_probability"]);
    expect(names({ limit: "P7D" })).toEqual(["_stallsAt"]);
    expect(names({ kind: "lost" })).toEqual(["_stageKind"]);
  });

  it("is everything where a stage goes away or days begin elsewhere", () => {
    const gone = { pipelines: [{ ...pipeline, stages: [stages[1]], initial: ["won"], transitions: [] }] };
    expect(between(gone as unknown as Partial<FormDefinition>)).toMatchObject({
      names: null,
      read: Object.keys(properties).sort(),
    });
    expect(between({}, { timeZone: "America/New_York" }).names).toBeNull();
  });
});

describe("a form with what can come out otherwise", () => {
  it("keeps the checks that are new or read what is affected", () => {
    const check = (name: string, field: string) => ({ name, when: when(field), message: name });
    const checks = [check("a", "amount"), check("b", "name")];
    const { form: reduced, read } = between(
      { ...withFields({ amount: { ...number, maximum: 5 } }), checks: [...checks, check("c", "due")] },
      {},
      { ...form, checks },
    );
    expect(reduced?.checks.map(({ name }) => name)).toEqual(["a", "c"]);
    expect(read).toEqual(["amount", "double", "due", "rate", "worth"]);
  });

  it("asks for what is required only where that is said otherwise", () => {
    const required = { schema: { ...form.schema, required: ["name"] } };
    const now = between(
      { schema: { ...form.schema, required: ["name", "due"] } },
      {},
      { ...form, ...required },
    );
    expect(now.form?.steps.required.map(({ name }) => name)).toEqual(["due"]);
    const staged = {
      pipelines: [{ ...pipeline, stages: [stages[0], { ...stages[1], fields: { name: "required" } }] }],
    };
    const inStage = between(staged as unknown as Partial<FormDefinition>);
    expect(inStage.form?.steps.required.map(({ name }) => name)).toEqual(["name"]);
    expect(inStage.read).toEqual(["name"]);
  });
});
