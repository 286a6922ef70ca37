import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { ExampleDefinition } from "../definition/generated/definition.ts";
import type { EngineContext } from "../engine-context.ts";
import { exampleRecord } from "./example-record.ts";
import { exampleExpectations } from "./example-expectations.ts";
import type { ExampleResult } from "./example-result.ts";
import { settle } from "./settle.ts";

/** The time of an example that says none. */
const defaultNow = "2026-01-01T12:00:00.000Z";

/**
 * Runs the app's definition tests, each on its record, actor (an administrator where it names none) and time. Roll-ups
 * come from the example's data; referenced records read as empty.
 */
export function runExamples(
  app: CompiledApp,
  options: { matches(pattern: string, value: string): boolean },
): readonly ExampleResult[] {
  return (app.document.examples ?? []).map((example) => {
    const form = app.forms.get(example.form);
    if (form !== undefined) return runExample(app, form, example, options);
    const miss = { pointer: "/form", expected: example.form, actual: null };
    return { example: example.name, passed: false, misses: [miss] };
  });
}

function runExample(
  app: CompiledApp,
  form: CompiledForm,
  example: ExampleDefinition,
  { matches }: { matches(pattern: string, value: string): boolean },
): ExampleResult {
  let made = 0;
  const given = new Map(Object.entries(example.record.data));
  const context: EngineContext = {
    app,
    form,
    actor: actorOf(app, example),
    now: example.now === undefined ? defaultNow : new Date(example.now).toISOString(),
    surroundings: { through: () => undefined, rollup: (field) => given.get(field) },
    newId: () => `example-${String((made += 1))}`,
    matches,
  };
  const record = settle(context, exampleRecord(context, example.record));
  const misses = exampleExpectations.flatMap((expectation) => expectation(context, record, example));
  return { example: example.name, passed: misses.length === 0, misses };
}

function actorOf(app: CompiledApp, { actor }: ExampleDefinition): EngineContext["actor"] {
  const roles = (actor?.roles ?? []).flatMap((role) => [...(app.roles.get(role) ?? [role])]);
  return {
    id: actor?.id ?? "example",
    administrator: actor === undefined,
    roles: new Set(roles),
    teams: actor?.teams ?? [],
  };
}
