import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { fieldKindNames } from "../../runtime/core/fields/field-kind-name.ts";
import { kindNameOf } from "../../runtime/core/fields/kind-name-of.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";
import type { Json } from "../../runtime/core/json.ts";
import { fieldMessages } from "../../runtime/core/problem/field-messages.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";

/** `value` comes in, or `repeat` so many `times`; `stored` (as it came), `column` and `shown` are told where it matters. */
interface Case {
  readonly name: string;
  readonly field?: FieldSchema;
  readonly value?: Json;
  readonly repeat?: string | readonly Json[];
  readonly times?: number;
  readonly stored?: Json;
  readonly column?: string | number;
  readonly shown?: { readonly [locale: string]: string };
  readonly problems?: readonly Problem[];
}

interface Rules {
  readonly about: string;
  readonly field: FieldSchema;
  readonly cases: readonly Case[];
}

const files = fieldKindNames.map((kind) => {
  const url = new URL(`fields/${kind}.json`, import.meta.url);
  return { kind, rules: JSON.parse(readFileSync(url, "utf8")) as Rules };
});

const context = { kindOf, matches: linearPattern };

function given({ value, repeat, times = 1 }: Case): Json {
  if (repeat === undefined) return value ?? null;
  return typeof repeat === "string"
    ? repeat.repeat(times)
    : Array.from({ length: times }, () => repeat[0] ?? null);
}

function shownIn(locale: string, value: Json, field: FieldSchema): string {
  return kindOf(field).display(value, field, {
    locale,
    defaultLocale: "en",
    timeZone: "Asia/Shanghai",
    title: (id) => (id === "hidden" ? undefined : `Known ${id}`),
  });
}

for (const { kind: name, rules } of files) {
  describe(`fields of kind ${name}: ${rules.about}`, () => {
    it.each(rules.cases)("$name", (example) => {
      const { field = rules.field, column, shown = {}, problems = [] } = example;
      const kind = kindOf(field);
      expect(kindNameOf(field)).toBe(name);
      const stored = kind.normalise(given(example), field);
      const derived = name === "formula" || name === "rollup";
      expect(derived ? [] : kind.compileCheck(field, context)(stored, "/value")).toEqual(problems);
      if (problems.length > 0) return;

      expect(stored).toEqual(Object.hasOwn(example, "stored") ? example.stored : given(example));
      const encoded = kind.storage.encode(stored, field);
      if (column !== undefined) expect(encoded).toBe(column);
      expect(encoded === null ? null : kind.storage.decode(encoded, field)).toEqual(stored);
      for (const [locale, words] of Object.entries(shown)) {
        // Intl separates with spaces that look alike, and which of them changes with its version.
        expect(shownIn(locale, stored, field).replace(/\s/gu, " ")).toBe(words);
      }
    });
  });
}

test("every problem of a value arises in one of these cases", () => {
  const arising = new Set(
    files.flatMap(({ rules }) =>
      rules.cases.flatMap(({ problems = [] }) => problems.map(({ code }) => code)),
    ),
  );
  expect(Object.keys(fieldMessages).filter((code) => !arising.has(code))).toEqual([]);
});
