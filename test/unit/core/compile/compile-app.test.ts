import { describe, expect, it } from "vitest";
import { compileApp } from "../../../../runtime/core/compile/compile-app.ts";
import { conditionScopeOf } from "../../../../runtime/core/compile/condition-scope-of.ts";
import type { FieldSchema } from "../../../../runtime/core/definition/generated/definition.ts";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";
import { compiled, contextFor, testMatches } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const fields = (properties: { readonly [name: string]: FieldSchema }) => ({
  schema: { type: "object" as const, properties: { name: { type: "string" as const }, ...properties } },
});

describe("a compiled app", () => {
  const app = compiled(
    smallApp(
      fields({
        due: { type: "string", format: "date" },
        left: { type: "integer", readOnly: true, "x-formula": "DAYS(due, TODAY())" },
        account: { type: "string", format: "reference", "x-form": "deal", "x-filter": { required: ["due"] } },
        lines: {
          type: "array",
          items: {
            type: "object",
            properties: {
              account: {
                type: "string",
                format: "reference",
                "x-form": "deal",
                "x-filter": { required: ["left"] },
              },
            },
          },
        },
        title: { type: "string", readOnly: true, "x-formula": "CONCAT(account.name, name)" },
      }),
      {
        roles: [
          { name: "rep", title: "Rep" },
          { name: "manager", title: "Manager", inherits: ["rep"] },
          { name: "boss", title: "Boss", inherits: ["manager"] },
        ],
      },
    ),
  );
  const { form } = contextFor(app);

  it("never changes: objects, maps and sets refuse", () => {
    expect(() => Object.assign(form, { name: "x" })).toThrow(TypeError);
    expect(() => Object.assign(app.document.forms[0] ?? {}, { name: "x" })).toThrow(TypeError);
    expect(() => (app.forms as Map<string, unknown>).set("x", 1)).toThrow("never changes");
    expect(() => (app.forms as Map<string, unknown>).delete("deal")).toThrow("never changes");
    expect(() => (app.roles.get("boss") as Set<string>).add("x")).toThrow("never changes");
    expect(() => (form.required as Set<string>).clear()).toThrow("never changes");
  });

  it("gives a role everything that it inherits, however far", () => {
    expect([...(app.roles.get("boss") ?? [])]).toEqual(["boss", "manager", "rep"]);
  });

  it("says what must be loaded of referenced records, filters included", () => {
    expect([...(form.readsThrough.get("account") ?? [])].sort()).toEqual(["_id", "due", "name"]);
    expect([...(form.readsThrough.get("lines/account") ?? [])].sort()).toEqual(["_id", "left"]);
  });

  it("knows which fields change with time, for filters that arrive later", () => {
    const scope = conditionScopeOf(form);
    expect(scope.field("left")).toMatchObject({ type: "number", volatile: true });
    expect(scope.field("due")).toMatchObject({ type: "date", volatile: false });
    expect(scope.field("_stage")).toMatchObject({ type: "text" });
    expect(scope.field("constructor")).toBeUndefined();
  });
});

describe("compiling", () => {
  it("does not run a pattern in the reader's own engine", () => {
    const seen: string[] = [];
    compileApp(smallApp(fields({ code: { type: "string", pattern: "^(a+)+$" } })), 1, {
      matches: (pattern) => seen.push(pattern) > 0,
    });
    expect(seen).toEqual(["^(a+)+$"]);
  });

  it("refuses a field of no known kind instead of failing", () => {
    const { problems } = compileApp(smallApp(fields({ a: { type: "object" } })), 1, { matches: testMatches });
    expect(problems).toMatchObject([
      { code: "definition-no-kind", pointer: "/forms/0/schema/properties/a", params: { type: "object" } },
    ]);
  });

  it("refuses an option that there is not of a definition to come, with the one meant, and of no stored one", () => {
    const fit = { type: "string" as const, oneOf: [{ const: "high", title: "High" }] };
    const document = smallApp({
      ...fields({ fit }),
      checks: [{ name: "fit", when: { properties: { fit: { const: "hihg" } } }, message: "No." }],
    });
    const [problem] = compileApp(document, 1, { matches: testMatches, strict: true }).problems;
    expect(problem).toEqual({
      code: "condition-unknown-name",
      pointer: "/forms/0/checks/0/when/properties/fit/const",
      params: { what: "option", name: "hihg", suggestion: "high" },
    });
    expect(problem && explainProblem(problem, "en")).toBe(
      "There is no option named hihg here. Did you mean high?",
    );
    expect(problem && explainProblem(problem, "zh-CN")).toBe("没有名为 hihg 的选项。您是否想写 high？");
    expect(compileApp(document, 1, { matches: testMatches }).problems).toEqual([]);
  });

  it("survives roles that inherit each other", () => {
    const roles = ["a", "b"].map((name, index) => ({
      name,
      title: name,
      inherits: [index === 0 ? "b" : "a"],
    }));
    expect([...(compiled(smallApp({}, { roles })).roles.get("a") ?? [])]).toEqual(["a", "b"]);
  });
});
