import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkApp } from "../../runtime/core/check/check-app.ts";
import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { parseApp } from "../../runtime/core/definition/parse-app.ts";
import { definitionMessages } from "../../runtime/core/problem/definition-messages.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { type AppChange, changedApp } from "../support/changed-app.ts";

/** A change of the sound app, and exactly what is then wrong with it. A value that is left out removes the key. */
interface Case extends AppChange {
  readonly name: string;
  readonly problems: readonly { readonly code: string; readonly pointer: string; readonly params?: object }[];
}

const folder = join(import.meta.dirname, "definition");
const cases = readdirSync(folder)
  .toSorted()
  .flatMap((file) => {
    const found = JSON.parse(readFileSync(join(folder, file), "utf8")) as Case | Case[];
    return [found].flat();
  });

function problemsOf(document: unknown): readonly Problem[] {
  const parsed = parseApp(document);
  return parsed.app ? checkApp(parsed.app) : parsed.problems;
}

const byPlace = (a: { pointer: string; code: string }, b: { pointer: string; code: string }) =>
  `${a.pointer} ${a.code}` < `${b.pointer} ${b.code}` ? -1 : 1;

describe("definitions", () => {
  test("nothing is wrong with the sound app, to the compiler neither", () => {
    expect(problemsOf(changedApp())).toEqual([]);
    expect(compileApp(changedApp() as AppDocument, 1, { matches: () => true }).problems).toEqual([]);
  });

  test.each(cases)("$name", (each) => {
    const found = problemsOf(changedApp(each)).toSorted(byPlace);
    expect(found.map(({ code, pointer }) => ({ code, pointer }))).toEqual(
      each.problems.map(({ code, pointer }) => ({ code, pointer })).toSorted(byPlace),
    );
    for (const { params, ...place } of each.problems) {
      if (params) expect(found).toContainEqual({ ...place, params });
    }
  });

  test("every code has a case in which it arises, but for those of sizes, files and live records, tested beside", () => {
    const arising = new Set(cases.flatMap(({ problems }) => problems.map(({ code }) => code)));
    const silent = Object.keys(definitionMessages).filter((code) => !arising.has(code));
    expect(silent.filter((code) => !code.startsWith("definition-file-")).toSorted()).toEqual([
      "definition-app-size",
      "definition-condition-depth",
      "definition-condition-size",
      "definition-field-count",
      "definition-form-size",
      "definition-front-matter",
      "definition-not-json",
      "definition-not-unique",
      "definition-option-count",
      "definition-too-deep",
    ]);
  });
});
