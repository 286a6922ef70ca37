import { describe, expect, test } from "vitest";
import { parseApp } from "../../../../runtime/core/definition/parse-app.ts";
import { smallApp } from "../../../support/small-app.ts";

function problemsOf(document: unknown): string[] {
  return parseApp(document).problems.map(({ code, pointer }) => `${code} ${pointer}`);
}

function withField(field: object): unknown {
  return smallApp({ schema: { type: "object", properties: { name: field as never } } });
}

function nested(levels: number, open: string, close: string): unknown {
  return JSON.parse(`${open.repeat(levels)}{"required":["name"]}${close.repeat(levels)}`);
}

const field = "/forms/0/schema/properties/name";

describe("the limits of a definition", () => {
  test("refuse a form of more than 512 kB", () => {
    const document = smallApp({ description: "长".repeat(180_000) });
    expect(problemsOf(document)).toEqual(["definition-form-size /forms/0"]);
  });

  test("refuse an app of more than 8 MB", () => {
    const records = Array.from({ length: 90 }, (_, index) => ({
      key: `r${index}`,
      data: { name: "x".repeat(100_000) },
    }));
    expect(problemsOf(smallApp({}, { demo: { deal: records } }))).toEqual(["definition-app-size "]);
  });

  test("refuse 3 000 levels without overflowing the stack", () => {
    const condition = nested(3000, '{"not":', "}");
    expect(problemsOf(withField({ type: "string", "x-visibleWhen": condition }))).toEqual([
      "definition-too-deep /forms/0/schema/properties/name/x-visibleWhen/not/not/not/not",
    ]);
    expect(problemsOf(nested(3000, "[", "]"))).toEqual(["definition-too-deep /0/0/0/0/0/0/0/0/0/0"]);
  });

  test("allow conditions of 8 levels and refuse 9", () => {
    const deep = (levels: number) =>
      problemsOf(withField({ type: "string", "x-visibleWhen": nested(levels - 1, '{"not":', "}") }));
    expect(deep(8)).toEqual([]);
    expect(deep(9)).toEqual([`definition-condition-depth ${field}/x-visibleWhen`]);
  });

  test("refuse conditions of more than 200 nodes", () => {
    const anyOf = (count: number) => ({
      anyOf: Array.from({ length: count }, () => ({ required: ["name"] })),
    });
    expect(problemsOf(withField({ type: "string", "x-visibleWhen": anyOf(66) }))).toEqual([]);
    expect(problemsOf(withField({ type: "string", "x-visibleWhen": anyOf(67) }))).toEqual([
      `definition-condition-size ${field}/x-visibleWhen`,
    ]);
  });

  test("refuse 20 000 options, and allow 500", () => {
    const options = (count: number) =>
      withField({
        type: "string",
        oneOf: Array.from({ length: count }, (_, index) => ({ const: `o${index}`, title: "O" })),
      });
    expect(problemsOf(options(500))).toEqual([]);
    expect(problemsOf(options(501))).toEqual([`definition-option-count ${field}/oneOf`]);
    expect(problemsOf(options(8000))).toEqual([`definition-option-count ${field}/oneOf`]);
    expect(problemsOf(options(20_000))).toEqual(["definition-form-size /forms/0"]);
  });

  test("refuse more than 1 000 fields, counting the columns of tables", () => {
    const fields = (count: number, prefix: string) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`${prefix}${index}`, { type: "string" }]),
      );
    const form = (own: number, columns: number) =>
      smallApp({
        schema: {
          type: "object",
          properties: {
            ...fields(own, "f"),
            lines: { type: "array", items: { type: "object", properties: fields(columns, "c") } },
          } as never,
        },
      });
    expect(problemsOf(form(500, 499))).toEqual([]);
    expect(problemsOf(form(500, 500))).toEqual(["definition-field-count /forms/0/schema/properties"]);
  });

  test("refuse formulas of more than 2 000 characters", () => {
    const recordTitle = `name${" & name".repeat(400)}`;
    expect(problemsOf(smallApp({ recordTitle }))).toEqual(["definition-too-long /forms/0/recordTitle"]);
  });
});

describe("hostile values", () => {
  test.each(["a\u0000b", "\ud800", "\udc00x"])("such as %j are refused in texts", (text) => {
    expect(problemsOf(smallApp({ title: text }))).toEqual(["definition-character /forms/0/title"]);
  });

  test("such as functions, dates and infinite numbers are refused", () => {
    for (const value of [
      () => 1,
      new Date(0),
      Number.POSITIVE_INFINITY,
      Number.NaN,
      10n,
      undefined,
      Symbol("x"),
    ]) {
      expect(problemsOf(withField({ type: "string", default: value }))).toEqual([
        `definition-not-json ${field}/default`,
      ]);
    }
  });

  test("such as own keys named __proto__ and constructor are refused wherever they stand", () => {
    for (const key of ["__proto__", "constructor", "prototype", "toString"]) {
      const document = JSON.parse(
        JSON.stringify(smallApp()).replace(
          '"type":"string"',
          `"type":"string",${JSON.stringify(key)}:{"x":1}`,
        ),
      ) as unknown;
      expect(problemsOf(document)).toEqual([`definition-unknown-key ${field}/${key}`]);
    }
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test("such as a circle of objects end at the limit of depth", () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(problemsOf(circle)).toEqual([`definition-too-deep ${"/self".repeat(10)}`]);
  });

  test("such as 100 000 wrong keys are reported 1 000 at a time", () => {
    const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
    expect(problemsOf({ ...smallApp(), ...keys })).toHaveLength(1000);
  });

  test("such as 30 000 equal names in a list are refused", () => {
    const document = smallApp({
      schema: {
        type: "object",
        required: Array(30_000).fill("name"),
        properties: { name: { type: "string" } },
      },
    });
    expect(problemsOf(document)).toEqual(["definition-twice /forms/0/schema/required/29999"]);
  });
});
