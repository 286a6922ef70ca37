import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../runtime/core/json.ts";
import { compileFormula } from "../../runtime/core/formula/compile-formula.ts";
import { dependencyOrder } from "../../runtime/core/formula/dependency-order.ts";
import { catalogue } from "../../runtime/core/formula/functions/catalogue.ts";
import { formulaFacts, formulaScope } from "../support/formula-scope.ts";

const fields = {
  amount: "number",
  notes: "text",
  won: "boolean",
  due: "date",
  seen: "date-time",
  channels: "text-list",
  account: { reference: { name: "text", limit: "number" } },
  lines: { table: { price: "number", label: "text", day: "date", ok: "boolean" } },
} as const;
const scope = formulaScope(fields);

const leaf = fc.constantFrom(
  ...'amount notes won due seen channels account lines account.name account.limit "a" "" "99999"'.split(" "),
  ..."lines.price lines.label lines.day lines.ok 0 7 0.05 TRUE BLANK() TODAY() NOW() nmae".split(" "),
  "9".repeat(30),
);
const functionNames = [...new Set(catalogue.map(({ name }) => name))];
const { source } = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc
      .tuple(tie("source"), fc.constantFrom(..."+-*/^&=<>".split(""), "<>", "<=", ">="), tie("source"))
      .map((parts) => parts.join(" ")),
    fc
      .tuple(fc.constantFrom(...functionNames), fc.array(tie("source"), { maxLength: 4 }))
      .map(([name, args]) => `${name}(${args.join(", ")})`),
    tie("source").map((inner) => `-(${inner})`),
  ),
}));

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    "2026-02-28",
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "9999-12-31T23:59:59Z",
    "0001-01-01T00:00:00Z",
  ),
  fc.constantFrom<Json>(1e300, 5e-324, -0, 0.1, 1e29, Number.MAX_SAFE_INTEGER),
  fc.array(fc.record({ price: fc.double(), label: fc.string(), day: fc.string() })),
);
const names = [...Object.keys(fields), "account.name", "account.limit"];
const facts = fc
  .tuple(...names.map(() => fc.option(value, { nil: null })))
  .map((values) => formulaFacts(Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))));

const checks: { readonly [type: string]: (result: Json) => boolean } = {
  number: (result) => typeof result === "number" && Number.isFinite(result) && Math.abs(result) <= 1e30,
  text: (result) => typeof result === "string" && result.length <= 10_000,
  boolean: (result) => typeof result === "boolean",
  date: (result) => typeof result === "string" && /^\d{4}-\d\d-\d\d$/.test(result),
  "date-time": (result) => typeof result === "string" && /^\d{4}-.*Z$/.test(result) && result.length === 24,
};

function isOfType(result: Json, type: string): boolean {
  if (result === null) return true;
  const item = checks[type.replace("-list", "")];
  if (!type.endsWith("-list")) return item?.(result) ?? false;
  return Array.isArray(result) && (result as Json[]).every((each) => item?.(each) ?? false);
}

describe("any formula over any facts", () => {
  it("gives a result of its type or blank, the same again, and never throws", () => {
    let run = 0;
    fc.assert(
      fc.property(source, facts, (text, given) => {
        const { formula, problems } = compileFormula(text, scope);
        expect(problems.every(({ from, to }) => 0 <= from && from <= to && to <= text.length)).toBe(true);
        expect(problems.length === 0).toBe(formula !== null);
        if (!formula) return true;
        run += 1;
        const result = formula.evaluate(given);
        const again = compileFormula(text, scope).formula?.evaluate(given);
        return isOfType(result, formula.type) && JSON.stringify(again) === JSON.stringify(result);
      }),
      { numRuns: 5_000 },
    );
    expect(run).toBeGreaterThan(500);
  });

  it("refuses arbitrary text with places inside it", () => {
    const noise = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(fc.constantFrom(...'(),."&+-*/^=<> a1TRUE'.split("")), { maxLength: 300 })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(noise, (text) => {
        for (const { from, to } of compileFormula(text, scope).problems)
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

/** Whole units with so many decimals as text. */
function decimal(units: bigint, digits: number): string {
  const sign = units < 0n ? "-" : "";
  const padded = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

describe("sums, differences and products", () => {
  const scale = 4;
  const cents = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });
  it("are exact", () => {
    const operations = { "+": "amount + limit", "-": "amount - limit", "*": "amount * limit" } as const;
    const pair = formulaScope({ amount: "number", limit: "number" });
    fc.assert(
      fc.property(cents, cents, fc.constantFrom(...(["+", "-", "*"] as const)), (a, b, operation) => {
        const given = formulaFacts({ amount: Number(decimal(a, scale)), limit: Number(decimal(b, scale)) });
        const [units, digits] =
          operation === "*" ? [a * b, scale * 2] : [operation === "+" ? a + b : a - b, scale];
        const result = compileFormula(operations[operation], pair).formula?.evaluate(given);
        expect(result).toBe(Number(decimal(units, digits)) + 0);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the order of formulas", () => {
  it("has every name after what it reads, or in or behind a circle", () => {
    const name = fc.constantFrom(..."abcdefghij".split(""));
    fc.assert(
      fc.property(fc.dictionary(name, fc.uniqueArray(name, { maxLength: 3 })), (graph) => {
        const reads = new Map(Object.entries(graph));
        const { order, circles } = dependencyOrder(reads);
        const circular = new Set(circles.flat());
        const tooEarly = order.filter((each, at) =>
          (reads.get(each) ?? []).some((read) => order.indexOf(read) >= at),
        );
        expect(tooEarly).toEqual([]);
        const broken = circles.flatMap((circle) =>
          circle.filter((each, at) => !reads.get(each)?.includes(circle[(at + 1) % circle.length] ?? "")),
        );
        expect(broken).toEqual([]);
        expect(order.filter((each) => circular.has(each))).toEqual([]);
        expect(circles.length > 0 || order.length === reads.size).toBe(true);
      }),
    );
  });
});
