import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { ExampleDefinition } from "../definition/generated/definition.ts";
import type { EngineContext } from "../engine-context.ts";
import { exampleExpectations } from "./example-expectations.ts";
import { exampleOutcome, type ExampleOutcome } from "./example-outcome.ts";
import { exampleRecord } from "./example-record.ts";
import type { ExampleResult } from "./example-result.ts";
import { exampleSurroundings } from "./example-surroundings.ts";
import { settle } from "./settle.ts";

/** The time of an example that says none. */
const defaultNow = "2026-01-01T12:00:00.000Z";

/**
 * Runs one definition test on its record, actor (an administrator where it names none) and time, and says what came of
 * it. Roll-ups come from the example's data, and what references lead to from its related records.
 */
export function runExample(
  app: CompiledApp,
  form: CompiledForm,
  example: ExampleDefinition,
  { matches }: { matches(pattern: string, value: string): boolean },
): { readonly result: ExampleResult; readonly outcome: ExampleOutcome } {
  let made = 0;
  const now = example.now === undefined ? defaultNow : new Date(example.now).toISOString();
  const context: EngineContext = {
    app,
    form,
    actor: actorOf(app, example),
    now,
    surroundings: exampleSurroundings({ app, form, now }, example),
    newId: () => `example-${String((made += 1))}`,
    matches,
  };
  const record = settle(context, exampleRecord(context, example.record));
  const outcome = exampleOutcome(context, record, example);
  const misses = exampleExpectations.flatMap((expectation) => expectation(outcome, example.expect));
  return { result: { example: example.name, passed: misses.length === 0, misses }, outcome };
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
