import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkApp } from "../../runtime/core/check/check-app.ts";
import { canonicalApp } from "../../runtime/core/definition/canonical-app.ts";
import { canonicalText } from "../../runtime/core/definition/canonical-text.ts";
import { fromFolder } from "../../runtime/core/definition/from-folder.ts";
import type { AppDocument, DocumentDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { parseApp } from "../../runtime/core/definition/parse-app.ts";
import { toFolder } from "../../runtime/core/definition/to-folder.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";

const salesApp = JSON.parse(
  readFileSync(new URL("../support/sales-app.json", import.meta.url), "utf8"),
) as AppDocument;

/** The same JSON value with the keys of closed objects in another order; open maps (fields, data) keep theirs. */
function shuffled(value: unknown, random: () => number, open = false): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, child]) => [key, shuffled(child, random, openMaps.has(key)), random()] as const,
  );
  const ordered = open ? entries : entries.toSorted((a, b) => a[2] - b[2]);
  return Object.fromEntries(ordered.map(([key, child]) => [key, child]));
}

const openMaps = new Set([
  "properties",
  "data",
  "title",
  "fields",
  "stages",
  "set",
  "x-fill",
  "visible",
  "transitions",
]);

const shuffledApp = fc
  .infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
  .map((stream) => shuffled(salesApp, () => stream.next().value as number) as AppDocument);

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
const words = fc.oneof(text, fc.dictionary(fc.constantFrom("en", "zh-CN", "de"), text, { minKeys: 1 }));
const documents: fc.Arbitrary<DocumentDefinition[]> = fc.uniqueArray(
  fc.record(
    {
      name: fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/),
      title: words,
      form: fc.constant("deal"),
      kind: fc.constantFrom("mail", "quote", "contract", "print"),
      subject: words,
      locale: fc.constantFrom("en", "zh-CN"),
      body: fc.string({ unit: fc.constantFrom("a", "---", "\n", "\r\n", "{{", "客", '"', ": ", "\u2028") }),
    },
    { requiredKeys: ["name", "title", "form", "kind", "body"] },
  ),
  { selector: ({ name }) => name, maxLength: 4 },
);

describe("the canonical form", () => {
  test("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(shuffledApp, (app) => {
        expect(canonicalText(app)).toBe(canonicalText(salesApp));
      }),
      { numRuns: 50 },
    );
  });

  test("means the same, and is its own canonical form", () => {
    fc.assert(
      fc.property(shuffledApp, (app) => {
        expect(canonicalApp(app)).toEqual(salesApp);
        expect(canonicalText(canonicalApp(app))).toBe(canonicalText(app));
        expect(canonicalText(JSON.parse(canonicalText(app)) as AppDocument)).toBe(canonicalText(app));
      }),
      { numRuns: 50 },
    );
  });
});

describe("folder and document", () => {
  test("become each other without loss, byte for byte", () => {
    fc.assert(
      fc.property(shuffledApp, documents, (app, documents) => {
        const files = toFolder({ ...app, documents });
        const { document } = fromFolder(files);
        expect(document).toEqual(canonicalApp({ ...app, documents }));
        expect([...toFolder(document as AppDocument)]).toEqual([...files]);
      }),
    );
  });
});

describe("parsing", () => {
  test("takes any JSON without throwing, and explains every problem in both languages", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, where) => {
        const { problems } = parseApp(replaced(salesApp, where, value));
        for (const problem of problems) {
          expect(explainProblem(problem, "en")).not.toContain("undefined");
          expect(explainProblem(problem, "zh-CN")).toMatch(/\p{Script=Han}/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("lets nothing through that the checks cannot take", () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(
        "name",
        "deal",
        "lead",
        "constructor",
        "__proto__",
        "valueOf",
        "rep",
        "sales",
        1,
        0,
        true,
      ),
    );
    fc.assert(
      fc.property(value, fc.nat(), (value, where) => {
        const { app } = parseApp(replaced(salesApp, where, value));
        const problems = app ? checkApp(app) : [];
        for (const { pointer } of problems) expect(pointer).toMatch(/^\//);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A copy of a document in which one value, counted from its beginning, is another. */
function replaced(document: object, where: number, value: unknown): unknown {
  const copy = structuredClone(document);
  const places: { readonly parent: { [key: string]: unknown }; readonly key: string }[] = [];
  const visit = (parent: { [key: string]: unknown }): void => {
    for (const [key, child] of Object.entries(parent)) {
      places.push({ parent, key });
      if (typeof child === "object" && child !== null) visit(child as { [key: string]: unknown });
    }
  };
  visit(copy as { [key: string]: unknown });
  const place = places[where % places.length];
  if (place) place.parent[place.key] = value;
  return copy;
}
