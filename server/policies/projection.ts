import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { FieldRight } from "../../runtime/core/definition/generated/definition.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { fieldRight } from "../../runtime/core/validate/field-right.ts";

/** What one actor may see of the records of one form. Every reading of a record passes through it. */
export interface Projection {
  /** The right on an own field while a record is in `stage`. */
  right(field: string, stage: string | null): FieldRight;
  /** Whether a field may be asked by (filtered, sorted, grouped, exported): it is hidden in no stage. */
  asks(field: string): boolean;
  /** Whether a field is there at all for this actor: there is a stage in which it is not hidden. */
  knows(field: string): boolean;
  /** Whether records have a title for this actor: nothing that it is made of is hidden from them in any stage. */
  titled(app: Pick<CompiledApp, "forms">): boolean;
  /** The data of a record without what may not be seen. */
  data(data: RecordData, stage: string | null): RecordData;
}

/** The view that an actor has of a form: of several roles the most generous one counts, field by field. */
export function projection(actor: Pick<Actor, "administrator" | "roles">, form: CompiledForm): Projection {
  const stages = [null, ...[...form.pipelines.values()].flatMap((pipeline) => [...pipeline.stages.keys()])];
  const known = new Map<string, FieldRight>();
  const right = (field: string, stage: string | null): FieldRight => {
    const key = `${field} ${stage ?? ""}`;
    const found = known.get(key) ?? fieldRight(form, actor, field, stage);
    known.set(key, found);
    return found;
  };
  const asks = (field: string) =>
    (field.startsWith("_") || form.fields.has(field) || actor.administrator) &&
    stages.every((stage) => right(field, stage) !== "hidden");
  return {
    right,
    asks,
    knows: (field) => stages.some((stage) => right(field, stage) !== "hidden"),
    titled(app) {
      const { reads, readsThrough } = form.recordTitle;
      return (
        [...reads].every((field) => !form.fields.has(field) || asks(field)) &&
        readsThrough.every(({ reference, field }) => {
          const target = app.forms.get(form.fields.get(reference)?.schema["x-form"] ?? "");
          return target === undefined || projection(actor, target).asks(field);
        })
      );
    },
    data: (data, stage) =>
      Object.fromEntries(Object.entries(data).filter(([field]) => right(field, stage) !== "hidden")),
  };
}
