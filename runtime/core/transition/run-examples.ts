import type { CompiledApp } from "../compile/compiled.ts";
import type { ExampleResult } from "./example-result.ts";
import { runExample } from "./run-example.ts";

/** Runs the app's definition tests, in their order. */
export function runExamples(
  app: CompiledApp,
  options: { matches(pattern: string, value: string): boolean },
): readonly ExampleResult[] {
  return (app.document.examples ?? []).map((example) => {
    const form = app.forms.get(example.form);
    if (form !== undefined) return runExample(app, form, example, options).result;
    const miss = { pointer: "/form", expected: example.form, actual: null };
    return { example: example.name, passed: false, misses: [miss] };
  });
}
