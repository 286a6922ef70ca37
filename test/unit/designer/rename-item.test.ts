import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../designer/draft/edits/apply-edits.ts";
import { redirectReference } from "../../../designer/draft/commands/redirect-reference.ts";
import { removeOption } from "../../../designer/draft/commands/remove-option.ts";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { renameItem } from "../../../designer/draft/commands/rename-item.ts";
import { readAt } from "../../../designer/draft/edits/read-at.ts";
import type { Path } from "../../../designer/draft/edits/path.ts";
import type { Noun, Step } from "../../../designer/draft/step.ts";
import { checkApp } from "../../../runtime/core/check/check-app.ts";
import { compileApp } from "../../../runtime/core/compile/compile-app.ts";
import { parseApp } from "../../../runtime/core/definition/parse-app.ts";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { runExamples } from "../../../runtime/core/transition/run-examples.ts";
import { checkDocuments } from "../../../runtime/documents/check-documents.ts";
import { compiled, testMatches } from "../../support/engine.ts";
import { templateDocument } from "../../support/template-document.ts";

const { demo: _demo, ...app } = templateDocument("opportunity-management");
const document = app as unknown as Json;

/** Every noun that others mention, with its path. */
const nouns: readonly (readonly [Noun, Path])[] = [
  ...(app.roles ?? []).map(({ name }) => ["role", ["roles", name]] as const),
  ...app.forms.flatMap((form): readonly (readonly [Noun, Path])[] => [
    ["form", ["forms", form.name]],
    ...Object.entries(form.schema.properties).flatMap(([name, field]): readonly (readonly [Noun, Path])[] => {
      const at = ["forms", form.name, "schema", "properties", name];
      const columns = Object.keys(field.items?.properties ?? {});
      return [["field", at], ...columns.map((c) => ["column", [...at, "items", "properties", c]] as const)];
    }),
    ...(form.pipelines ?? []).flatMap((pipeline): readonly (readonly [Noun, Path])[] => {
      const at = ["forms", form.name, "pipelines", pipeline.name];
      return [
        ["pipeline", at],
        ...pipeline.stages.map(({ name }) => ["stage", [...at, "stages", name]] as const),
        ...pipeline.transitions.map(({ name }) => ["transition", [...at, "transitions", name]] as const),
        ...(pipeline.scorecard?.grades ?? []).map(
          ({ name }) => ["grade", [...at, "scorecard", "grades", name]] as const,
        ),
      ];
    }),
  ]),
];

function run(before: Json, step: Step): Json {
  const edited = applyEdits(before, step.edits);
  expect(edited, `${step.label.verb} ${JSON.stringify(step.label.title)}`).not.toBeNull();
  return edited?.document ?? null;
}

function problemsOf(value: Json): readonly string[] {
  const { app: parsed, problems } = parseApp(value);
  if (parsed === null) return problems.map(({ code, pointer }) => `${code} ${pointer}`);
  const found = [
    ...checkApp(parsed),
    ...checkDocuments(parsed),
    ...compileApp(parsed, 1, { matches: () => true }).problems,
  ];
  return found.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe("renaming", () => {
  it.each(nouns)("follows every mention of the %s %j, and back again to the same document", (noun, at) => {
    const isDashed = noun === "field" || noun === "column";
    const to = isDashed ? "renamedThing" : "renamed-thing";
    const renamed = run(document, renameItem(document, noun, at, to, true));
    expect(problemsOf(renamed)).toEqual([]);
    const back = run(renamed, renameItem(renamed, noun, [...at.slice(0, -1), to], at.at(-1) ?? "", true));
    expect(JSON.stringify(back)).toBe(JSON.stringify(document));
  });

  const fields = nouns.filter(([noun, at]) => noun === "field" && at[1] === "opportunity");
  const failing = (app: Json) =>
    runExamples(compiled(app as unknown as AppDocument), { matches: testMatches }).filter(
      ({ passed }) => !passed,
    );
  it("begins where all definition tests pass", () => {
    expect(failing(document)).toEqual([]);
  });

  it.each(fields)("leaves the definition tests to come out as they did, of the %s %j", (_, at) => {
    const renamed = run(document, renameItem(document, "field", at, "renamedThing", true));
    expect(failing(renamed)).toEqual([]);
  });

  it("follows a column in rows of demo data and tests, and where its name is noted for those of records", () => {
    const money = { type: "number", format: "money", "x-currencyField": "cur" };
    const columns = { price: money, cur: { type: "string" } };
    const rows = { type: "array", items: { type: "object", required: ["cur"], properties: columns } };
    const data = { cur: "own", rows: [{ _row: "r", price: 1, cur: "USD" }], other: [{ cur: "x" }] };
    const app = (where: object, cells: object) => ({
      forms: [{ name: "deal", schema: { type: "object", properties: { rows: where } } }],
      demo: { deal: [{ key: "first", data: { ...data, rows: [cells] } }], visit: [{ key: "second", data }] },
      examples: [{ name: "own", form: "deal", record: { data: { ...data, rows: [cells] } }, expect: {} }],
    });
    const before = app(rows, data.rows[0] ?? {}) as unknown as Json;
    const at = ["forms", "deal", "schema", "properties", "rows", "items", "properties", "cur"];
    const after = run(before, renameItem(before, "column", at, "currency", true));
    const renamed = {
      price: { ...money, "x-currencyField": "currency" },
      currency: { type: "string", renamedFrom: "cur" },
    };
    const items = { type: "object", required: ["currency"], properties: renamed };
    expect(after).toEqual(app({ ...rows, items }, { _row: "r", price: 1, currency: "USD" }));
    const gone = run(before, removeItem(before, "column", at));
    for (const place of [
      ["demo", "deal", "first"],
      ["examples", "own", "record"],
    ])
      expect(readAt(gone, [...place, "data", "rows"])).toEqual([{ _row: "r", price: 1 }]);
  });
});

describe("removing", () => {
  it("takes a field out of lists, and leaves rules and templates that speak of it to be told by the check", () => {
    const at = ["forms", "opportunity", "schema", "properties", "painPoints"];
    const removed = run(document, removeItem(document, "field", at));
    expect(problemsOf(removed).filter((code) => !code.startsWith("document-unknown-field "))).toEqual([]);
    const asked = ["forms", "opportunity", "schema", "properties", "amount"];
    const codes = problemsOf(run(document, removeItem(document, "field", asked)));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every((code) => /unknown/.test(code))).toBe(true);
  });

  it("takes an option out of the demo records that have it, in fields, lists and rows", () => {
    const option = (name: string) => ({ const: name, title: name });
    const oneOf = ["a", "b"].map(option);
    const properties = {
      one: { type: "string", oneOf },
      other: { type: "string", oneOf },
      many: { type: "array", format: "choices", oneOf },
      rows: { type: "array", items: { type: "object", properties: { one: { type: "string", oneOf } } } },
    };
    const data = { one: "a", other: "a", many: ["b", "a"], rows: [{ one: "a" }, { one: "b" }] };
    const before = {
      forms: [{ name: "deal", schema: { type: "object", properties } }],
      demo: { deal: [{ key: "first", data }], visit: [{ key: "second", data }] },
    };
    const removed = [["one"], ["many"], ["rows", "items", "properties", "one"]].reduce<Json>(
      (now, at) =>
        run(now, removeOption(now, ["forms", "deal", "schema", "properties", ...at, "oneOf", "a"])),
      before as Json,
    );
    expect(readAt(removed, ["demo"])).toEqual({
      deal: [{ key: "first", data: { other: "a", many: ["b"], rows: [{}, { one: "b" }] } }],
      visit: [{ key: "second", data }],
    });
  });

  it("takes out of demo data and tests what a reference holds that leads to another form from now on", () => {
    const reference = { type: "string", format: "reference", "x-form": "account", "x-filter": {} };
    const rows = { type: "array", items: { type: "object", properties: { who: reference } } };
    const data = { name: "x", who: "a1", rows: [{ who: "a1", note: "n" }] };
    const before = {
      forms: [{ name: "deal", schema: { type: "object", properties: { who: reference, rows } } }],
      demo: { deal: [{ key: "first", data }] },
      examples: [{ name: "own", form: "deal", record: { data }, expect: {} }],
    } as unknown as Json;
    const changes = [[["x-form"], "person"] as const, [["x-filter"], undefined] as const];
    const after = (...at: string[]) => {
      const place = ["forms", "deal", "schema", "properties", ...at];
      return run(before, redirectReference(before, place, changes));
    };
    const field = after("who");
    expect(readAt(field, ["forms", "deal", "schema", "properties", "who"])).toEqual({
      ...{ type: "string", format: "reference", "x-form": "person" },
    });
    const left = { name: "x", rows: data.rows };
    expect(readAt(field, ["demo", "deal", "first", "data"])).toEqual(left);
    expect(readAt(field, ["examples", "own", "record", "data"])).toEqual(left);
    const column = after("rows", "items", "properties", "who");
    expect(readAt(column, ["demo", "deal", "first", "data"])).toEqual({ ...data, rows: [{ note: "n" }] });
  });

  it("takes an option out of tests and what they refer to, or puts another in its place", () => {
    const oneOf = ["a", "b", "c"].map((name) => ({ const: name, title: name }));
    const form = (name: string) => ({
      name,
      schema: {
        type: "object",
        properties: {
          one: { type: "string", oneOf },
          many: { type: "array", format: "choices", oneOf },
          rows: {
            type: "array",
            items: { type: "object", properties: { role: { type: "string", oneOf } } },
          },
        },
      },
    });
    const data = { one: "a", many: ["b", "a"], rows: [{ role: "a" }, { role: "b" }] };
    const before = {
      forms: [form("deal"), form("visit")],
      examples: [
        { name: "own", form: "deal", record: { data, stage: "a" }, expect: { score: 3 } },
        { name: "other", form: "visit", record: { data }, related: { deal: { d1: { data } } }, expect: {} },
      ],
    } as unknown as Json;
    const after = (field: string, instead: string | null) => {
      const at = field === "rows" ? ["rows", "items", "properties", "role"] : [field];
      const option = ["forms", "deal", "schema", "properties", ...at, "oneOf", "a"];
      return run(before, removeOption(before, option, instead));
    };
    const own = (document: Json) => readAt(document, ["examples", "own", "record", "data"]);
    expect(own(after("one", null))).toEqual({ many: data.many, rows: data.rows });
    expect(own(after("one", "c"))).toEqual({ ...data, one: "c" });
    expect(own(after("many", "b"))).toEqual({ ...data, many: ["b"] });
    expect(own(after("rows", "c"))).toEqual({ ...data, rows: [{ role: "c" }, { role: "b" }] });
    const other = after("one", "b");
    expect(readAt(other, ["examples", "own", "record", "stage"])).toBe("a");
    expect(readAt(other, ["examples", "other"])).toEqual({
      ...{ name: "other", form: "visit", record: { data }, expect: {} },
      related: { deal: { d1: { data: { ...data, one: "b" } } } },
    });
  });
});
