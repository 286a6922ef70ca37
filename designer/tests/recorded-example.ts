import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type {
  ExampleActor,
  ExampleDefinition,
  ExampleRecord,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";
import { runExample } from "../../runtime/core/transition/run-example.ts";
import { expectedOutcome } from "./expected-outcome.ts";

interface Recording {
  readonly name: string;
  readonly description: Text;
  readonly record: EngineRecord;
  /** What its references show. */
  readonly related?: ExampleDefinition["related"] | undefined;
  /** Undefined for an administrator. */
  readonly actor: ExampleActor | undefined;
  readonly now: string;
}

/** A definition test of a record as it is, which expects what comes of it now. */
export function recordedExample(
  app: CompiledApp,
  form: CompiledForm,
  { name, description, record, related, actor, now }: Recording,
): ExampleDefinition {
  const example: ExampleDefinition = {
    name,
    description,
    form: form.name,
    record: exampleRecordOf(form, record),
    ...(related === undefined ? {} : { related }),
    ...(actor === undefined ? {} : { actor }),
    now,
    expect: { valid: true },
  };
  const { outcome } = runExample(app, form, example, { matches: () => true });
  return { ...example, expect: expectedOutcome(outcome) };
}

/** A record as a test writes it down: what is computed from the rest is left out, what other records give is kept. */
function exampleRecordOf(form: CompiledForm, record: EngineRecord): ExampleRecord {
  const { pipeline, stage, stageSince, owner, checklist } = record;
  const ticked = Object.keys(checklist);
  return {
    data: ownData(form, record.data),
    ...(pipeline === null ? {} : { pipeline }),
    ...(stage === null ? {} : { stage }),
    ...(stage === null || stageSince === null ? {} : { stageSince }),
    ...(owner === null ? {} : { owner }),
    ...(ticked.length === 0 ? {} : { checklist: ticked }),
  };
}

function ownData(form: CompiledForm, data: RecordData): ExampleRecord["data"] {
  const given = Object.entries(data).filter(([name]) => form.fields.get(name)?.formula === null);
  return Object.fromEntries(given);
}
