import type { CompiledApp } from "../compile/compiled.ts";
import type { ExampleResult } from "./example-result.ts";

/** Runs the app's definition tests, each on its record, actor and time. */
export function runExamples(
  _app: CompiledApp,
  _options: { matches(pattern: string, value: string): boolean },
): readonly ExampleResult[] {
  throw new Error("not built yet");
}
