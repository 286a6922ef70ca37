import type { Actor } from "../../runtime/core/actor.ts";
import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { AccessDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { RecordData } from "../../runtime/core/record.ts";

/** What somebody may do with a field. */
export type FieldRight = "edit" | "read" | "hidden";

/** What one actor may see of the records of one form. Every reading of a record passes through it. */
export interface Projection {
  /** The right on an own field while a record is in `stage`. */
  right(field: string, stage: string | null): FieldRight;
  /** Whether a field may be asked by (filtered, sorted, grouped, exported): it is hidden in no stage. */
  asks(field: string): boolean;
  /** The data of a record without what may not be seen. */
  data(data: RecordData, stage: string | null): RecordData;
}

const order: readonly FieldRight[] = ["hidden", "read", "edit"];

function rightBy(entry: AccessDefinition, field: string, stage: string | null): FieldRight {
  const rule =
    entry.fields !== undefined && Object.hasOwn(entry.fields, field) ? entry.fields[field] : "edit";
  if (rule === undefined || typeof rule === "string") return rule ?? "edit";
  const own = stage !== null && rule.stages !== undefined && Object.hasOwn(rule.stages, stage);
  return (own ? rule.stages?.[stage] : rule.default) ?? "edit";
}

/** The view that an actor has of a form: of several roles the most generous one counts, field by field. */
export function projection(actor: Pick<Actor, "administrator" | "roles">, form: CompiledForm): Projection {
  const mine = form.access.filter((entry) => actor.roles.has(entry.role) && entry.can.includes("read"));
  const stages = [null, ...[...form.pipelines.values()].flatMap((pipeline) => [...pipeline.stages.keys()])];

  const right = (field: string, stage: string | null): FieldRight => {
    if (actor.administrator) return "edit";
    const rights = mine.map((entry) => rightBy(entry, field, stage));
    return order[Math.max(0, ...rights.map((one) => order.indexOf(one)))] ?? "hidden";
  };

  return {
    right,
    asks: (field) => stages.every((stage) => right(field, stage) !== "hidden"),
    data: (data, stage) =>
      Object.fromEntries(Object.entries(data).filter(([field]) => right(field, stage) !== "hidden")),
  };
}
