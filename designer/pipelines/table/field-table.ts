import type {
  FormDefinition,
  PipelineDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { FieldRule } from "../../draft/commands/rule-field.ts";
import { fullLayout, sectionsOf } from "../../forms/layout/full-layout.ts";

/** A field with what each stage asks of it, in the order of the stages. */
export interface FieldRow {
  readonly name: string;
  readonly title: Text;
  readonly rules: readonly FieldRule[];
  /** What a stage may ask of it, in the order in which pressing goes through them. */
  readonly choices: readonly FieldRule[];
  /** The form requires it in every stage. */
  readonly always: boolean;
}

/** A section of the form with its fields. */
export interface FieldGroup {
  readonly name: string;
  readonly title: Text | undefined;
  readonly rows: readonly FieldRow[];
}

const everyRule: readonly FieldRule[] = [null, "required", "readOnly", "hidden"];
const shownOrNot: readonly FieldRule[] = [null, "hidden"];

/** The fields of a form by section, each with what the stages of a pipeline ask of it; no section is empty. */
export function fieldTable(form: FormDefinition, pipeline: PipelineDefinition): readonly FieldGroup[] {
  const required = new Set(form.schema.required);
  const groups = sectionsOf(fullLayout(form)).map(({ section, title, fields }) => ({
    name: section,
    title,
    rows: fields.flatMap((name): readonly FieldRow[] => {
      const field = form.schema.properties[name];
      if (field === undefined) return [];
      return [
        {
          name,
          title: field.title ?? name,
          rules: pipeline.stages.map((stage) => stage.fields?.[name] ?? null),
          // Nobody fills in what is read only, so no stage may require it.
          choices: field.readOnly === true ? shownOrNot : everyRule,
          always: required.has(name),
        },
      ];
    }),
  }));
  return groups.filter(({ rows }) => rows.length > 0);
}

/** Whether the sections have heads: where none has a title, there is nothing besides which fields could be others. */
export function hasHeads(groups: readonly FieldGroup[]): boolean {
  return groups.some(({ title }) => title !== undefined);
}

/** The choice behind the present one, the first behind the last. */
export function nextRule({ choices }: FieldRow, rule: FieldRule): FieldRule {
  return choices[(choices.indexOf(rule) + 1) % choices.length] ?? null;
}

/**
 * A stage and those behind it on the way to success, the won ones with them, by name: where something holds from this
 * stage on. What is asked of a record while it is open must still be there once it is won. A lost stage is no station
 * on that way: it stands behind all others in the list, but is entered from any of them, also from those before this
 * one, whose records could then not be given up without filling in what only a later stage wants.
 */
export function fromHereOn({ stages }: PipelineDefinition, stage: string): readonly string[] {
  const index = stages.findIndex(({ name }) => name === stage);
  return stages
    .slice(Math.max(index, 0))
    .filter(({ kind, name }) => kind !== "lost" || name === stage)
    .map(({ name }) => name);
}
