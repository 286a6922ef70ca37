import type { Facts } from "../circumstance.ts";
import type { CompiledForm } from "../compile/compiled.ts";
import { referenceAt } from "../compile/reference-at.ts";
import type { ExampleDefinition, RelatedRecord } from "../definition/generated/definition.ts";
import type { FactsContext } from "../derive/facts-context.ts";
import { factsOf } from "../derive/facts-of.ts";
import type { Surroundings } from "../engine-context.ts";
import { storedExample } from "./stored-example.ts";

const nothing: Surroundings = { through: () => undefined, rollup: () => undefined };

/**
 * What a definition test says of other records: roll-ups by the record's data, and what its references lead to by the
 * related ones, as they are stored; only what depends on the time is computed.
 */
export function exampleSurroundings(
  { app, form, now }: Omit<FactsContext, "surroundings">,
  { record, related = {} }: Pick<ExampleDefinition, "record" | "related">,
): Surroundings {
  const given = new Map(Object.entries(record.data));
  const known = new Map<string, Facts>();
  const factsAt = (target: CompiledForm, id: string, there: RelatedRecord): Facts => {
    const key = `${target.name} ${id}`;
    const facts =
      known.get(key) ??
      factsOf(
        { app, form: target, now, surroundings: nothing },
        storedExample({ app, form: target, now }, id, there),
      );
    known.set(key, facts);
    return facts;
  };
  return {
    through(reference, id, field) {
      const target = app.forms.get(referenceAt(form, reference)?.schema["x-form"] ?? "");
      if (target === undefined || !Object.hasOwn(related, target.name)) return undefined;
      const records = related[target.name] ?? {};
      const there = Object.hasOwn(records, id) ? records[id] : undefined;
      return there === undefined ? undefined : factsAt(target, id, there)(field);
    },
    rollup: (field) => given.get(field),
  };
}
