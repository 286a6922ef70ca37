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
  /** The data of a record without what may not be seen, and only of these fields where some are named. */
  data(data: RecordData, stage: string | null, fields?: ReadonlySet<string> | null): RecordData;
}

type Reader = Pick<Actor, "administrator" | "roles">;

/** Made once for what somebody is: rights depend on nothing else. */
const made = new WeakMap<CompiledForm, Map<string, Projection>>();
/** So many different sets of roles are kept of a form. */
const most = 100;

/** The same by the one who asks again. */
const asked = new WeakMap<Reader, WeakMap<CompiledForm, Projection>>();

/** The view that an actor has of a form: of several roles the most generous one counts, field by field. */
export function projection(actor: Reader, form: CompiledForm): Projection {
  const views = asked.get(actor) ?? new WeakMap<CompiledForm, Projection>();
  asked.set(actor, views);
  const view = views.get(form) ?? sharedView(actor, form);
  views.set(form, view);
  return view;
}

function sharedView(actor: Reader, form: CompiledForm): Projection {
  const readers = made.get(form) ?? new Map<string, Projection>();
  made.set(form, readers);
  const key = JSON.stringify([actor.administrator, ...[...actor.roles].sort()]);
  const known = readers.get(key);
  if (known !== undefined) return known;
  if (readers.size >= most) readers.clear();
  const { administrator, roles } = actor;
  const view = viewOf({ administrator, roles: new Set(roles) }, form);
  readers.set(key, view);
  return view;
}

function viewOf(actor: Reader, form: CompiledForm): Projection {
  const stages = [null, ...[...form.pipelines.values()].flatMap((pipeline) => [...pipeline.stages.keys()])];
  const rights = new Map<string | null, Map<string, FieldRight>>(stages.map((stage) => [stage, new Map()]));
  const titled = new WeakMap<CompiledApp["forms"], boolean>();
  const right = (field: string, stage: string | null): FieldRight => {
    const there = rights.get(stage);
    const found = there?.get(field) ?? fieldRight(form, actor, field, stage);
    // What is no field is asked for by whoever likes: it is not kept.
    if (form.fields.has(field)) there?.set(field, found);
    return found;
  };
  /** Data does not change: what a page names and then shows is looked through once. */
  const shown = new WeakMap<RecordData, { readonly stage: string | null; readonly data: RecordData }>();
  const isHidden = (field: string, stage: string | null) => right(field, stage) === "hidden";
  const hiding = new Map<string | null, boolean>();
  const hides = (stage: string | null): boolean => {
    const some = hiding.get(stage) ?? [...form.fields.keys()].some((field) => isHidden(field, stage));
    if (rights.has(stage)) hiding.set(stage, some);
    return some;
  };
  const visible = (data: RecordData, stage: string | null): RecordData => {
    if (hiding.get(stage) === false) return data;
    const known = shown.get(data);
    if (known?.stage === stage) return known.data;
    if (!hides(stage)) return data;
    const seen = picked(data, (field) => !isHidden(field, stage));
    shown.set(data, { stage, data: seen });
    return seen;
  };
  const asks = (field: string) =>
    (field.startsWith("_") || form.fields.has(field) || actor.administrator) &&
    stages.every((stage) => right(field, stage) !== "hidden");
  const readsTitle = ({ forms }: Pick<CompiledApp, "forms">) => {
    const { reads, readsThrough } = form.recordTitle;
    return (
      [...reads].every((field) => !form.fields.has(field) || asks(field)) &&
      readsThrough.every(({ reference, field }) => {
        const target = forms.get(form.fields.get(reference)?.schema["x-form"] ?? "");
        return target === undefined || projection(actor, target).asks(field);
      })
    );
  };
  return {
    right,
    asks,
    knows: (field) => stages.some((stage) => right(field, stage) !== "hidden"),
    titled(app) {
      const reads = titled.get(app.forms) ?? readsTitle(app);
      titled.set(app.forms, reads);
      return reads;
    },
    data(data, stage, fields = null) {
      const seen = visible(data, stage);
      return fields === null ? seen : picked(seen, (field) => fields.has(field));
    },
  };
}

function picked(data: RecordData, wanted: (field: string) => boolean): RecordData {
  return Object.keys(data).every(wanted)
    ? data
    : Object.fromEntries(Object.entries(data).filter(([field]) => wanted(field)));
}
