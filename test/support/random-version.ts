import { applyEdits } from "../../designer/draft/edits/apply-edits.ts";
import { renameItem } from "../../designer/draft/commands/rename-item.ts";
import type { Json } from "../../runtime/core/json.ts";
import type {
  AppDocument,
  Condition,
  FieldSchema,
  FormDefinition,
} from "../../runtime/core/definition/generated/definition.ts";

/** Takes one of a list by the next number of a sequence; undefined of an empty one. */
export type Pick = <T>(list: readonly T[]) => T | undefined;

type Change = (app: AppDocument, form: FormDefinition, pick: Pick) => void;

const never: Condition = { not: {} };

const fieldsOf = (form: FormDefinition) => Object.values<FieldSchema>(form.schema.properties);
/** Fields, and the columns of tables. */
const allFieldsOf = (form: FormDefinition) =>
  fieldsOf(form).flatMap((field) => [field, ...Object.values<FieldSchema>(field.items?.properties ?? {})]);
const namesOf = (form: FormDefinition) => Object.keys(form.schema.properties);
const stagesOf = (form: FormDefinition) => (form.pipelines ?? []).flatMap(({ stages }) => stages);

function exchange(keyword: "x-formula" | "x-visibleWhen" | "title"): Change {
  return (_app, form, pick) => {
    const having = fieldsOf(form).filter((field) => field[keyword] !== undefined);
    const [a, b] = [pick(having), pick(having)];
    if (a === undefined || b === undefined) return;
    const { [keyword]: value } = a;
    Object.assign(a, { [keyword]: b[keyword] });
    Object.assign(b, { [keyword]: value });
  };
}

function onCondition(keyword: "x-visibleWhen" | "x-requiredWhen" | "x-filter"): Change {
  return (_app, form, pick) => {
    const field = pick(allFieldsOf(form).filter((one) => one[keyword] !== undefined));
    const when = field?.[keyword];
    if (field === undefined || when === undefined) return;
    const next = pick([{ not: when }, undefined, never]);
    if (next === undefined) delete field[keyword];
    else field[keyword] = next;
  };
}

/** What an author may do to an app, sound or not: conditions, formulas, bounds, requirements, stages, scores. */
const changes: { readonly [name: string]: Change } = {
  "drop an option": (_app, form, pick) => {
    const field = pick(fieldsOf(form).filter(({ oneOf = [] }) => oneOf.length > 1));
    field?.oneOf?.splice(pick([0, 1]) ?? 0, 1);
  },
  "require a field": (_app, { schema }, pick) => {
    const name = pick(Object.keys(schema.properties)) ?? "";
    const required = new Set(schema.required);
    if (!required.delete(name)) required.add(name);
    schema.required = [...required];
  },
  "bound a text": (_app, form, pick) => {
    const field = pick(fieldsOf(form).filter(({ type }) => type === "string"));
    if (field) field.maxLength = pick([3, 12]) ?? 3;
  },
  "bound a number": (_app, form, pick) => {
    const field = pick(fieldsOf(form).filter(({ type }) => type === "number" || type === "integer"));
    if (field) field.maximum = pick([1, 1000]) ?? 1;
  },
  "lead a reference elsewhere": ({ forms }, form, pick) => {
    const field = pick(allFieldsOf(form).filter((one) => one["x-form"] !== undefined));
    if (field) field["x-form"] = pick(forms)?.name ?? "";
  },
  "exchange formulas": exchange("x-formula"),
  "exchange conditions": exchange("x-visibleWhen"),
  "exchange titles": exchange("title"),
  "turn a visibility": onCondition("x-visibleWhen"),
  "turn a requirement": onCondition("x-requiredWhen"),
  "turn a filter": onCondition("x-filter"),
  "clear when hidden": (_app, form, pick) => {
    const field = pick(fieldsOf(form).filter((one) => one["x-visibleWhen"] !== undefined));
    if (field) field["x-whenHidden"] = "clear";
  },
  "hide by another's value": (_app, form, pick) => {
    const field = pick(fieldsOf(form));
    const other = pick(namesOf(form));
    if (field === undefined || other === undefined) return;
    field["x-visibleWhen"] = { required: [other] };
    if (pick([true, false]) === true) field["x-whenHidden"] = "clear";
  },
  "change a formula": (_app, form, pick) => {
    const field = pick(fieldsOf(form).filter((one) => one["x-formula"] !== undefined));
    if (field) field["x-formula"] = pick([`(${field["x-formula"] ?? ""}) + 1`, "TODAY()", "1 + 1"]) ?? "1";
  },
  "demand in a stage": (_app, form, pick) => {
    const stage = pick(stagesOf(form));
    const name = pick(namesOf(form));
    if (stage === undefined || name === undefined) return;
    stage.fields = {
      ...stage.fields,
      [name]: pick(["required", "hidden", "readOnly"] as const) ?? "required",
    };
  },
  "turn an entry rule": (_app, form, pick) => {
    const rule = pick(stagesOf(form).flatMap(({ entry = [] }) => entry));
    if (rule) rule.when = { not: rule.when };
  },
  "turn a check": (_app, form, pick) => {
    const rule = pick(form.checks ?? []);
    if (rule) rule.when = { not: rule.when };
  },
  "shape a stage": (_app, form, pick) => {
    const stage = pick(stagesOf(form));
    if (stage === undefined) return;
    const how = pick([0, 1, 2]);
    if (how === 0) stage.probability = pick([7, 93]) ?? 7;
    else if (how === 1) stage.limit = pick(["P1D", "P90D"]) ?? "P1D";
    else stage.kind = pick(["open", "won", "lost"] as const) ?? "open";
  },
  "remove a stage": (_app, form, pick) => {
    const pipeline = pick(form.pipelines ?? []);
    if (pipeline && pipeline.stages.length > 2) pipeline.stages.splice(pick([1, 2]) ?? 1, 1);
  },
  "weigh anew": (_app, form, pick) => {
    const [a, b] = [0, 1].map(() =>
      pick((form.pipelines ?? []).flatMap((one) => one.scorecard?.criteria ?? [])),
    );
    if (a && b) [a.weight, b.weight] = [b.weight, a.weight];
  },
  "grade anew": (_app, form, pick) => {
    const grade = pick((form.pipelines ?? []).flatMap((one) => one.scorecard?.grades ?? []));
    if (grade) grade.from = pick([5, 45]) ?? 5;
  },
  "rename a field": (app, form, pick) => {
    const name = pick(namesOf(form)) ?? "";
    const at = ["forms", form.name, "schema", "properties", name];
    const { edits } = renameItem(app as unknown as Json, "field", at, `${name}Now`, true);
    Object.assign(app, applyEdits(app as unknown as Json, edits)?.document);
  },
  "rename a column": (app, form, pick) => {
    const [table = "", field] =
      pick(Object.entries(form.schema.properties).filter(([, one]) => one.items)) ?? [];
    const name = pick(Object.keys(field?.items?.properties ?? {}));
    if (name === undefined) return;
    const at = ["forms", form.name, "schema", "properties", table, "items", "properties", name];
    const { edits } = renameItem(app as unknown as Json, "column", at, `${name}Now`, true);
    Object.assign(app, applyEdits(app as unknown as Json, edits)?.document);
  },
  "remove a column": (_app, form, pick) => {
    const columns = pick(fieldsOf(form).flatMap(({ items }) => (items ? [items.properties] : [])));
    if (columns) Reflect.deleteProperty(columns, pick(Object.keys(columns)) ?? "");
  },
  "remove a field": (_app, form, pick) => {
    Reflect.deleteProperty(form.schema.properties, pick(namesOf(form)) ?? "");
  },
  "retype a field": (_app, form, pick) => {
    const field = pick(
      fieldsOf(form).filter(({ type, "x-formula": formula }) => type === "number" && !formula),
    );
    if (field === undefined) return;
    delete field.format;
    field.type = "string";
    field.maxLength = 40;
  },
  "move to another zone": (app) => void (app.timeZone = "America/New_York"),
};

export const changeNames: readonly string[] = Object.keys(changes);

/** The app with the named change made somewhere in a form that the numbers choose; what results need not be sound. */
export function changedBy(document: AppDocument, name: string, numbers: readonly number[]): AppDocument {
  const app = structuredClone(document);
  let taken = 0;
  const pick: Pick = (list) => list[(numbers[taken++ % numbers.length] ?? 0) % Math.max(1, list.length)];
  const forms = app.forms;
  // Most is there to go wrong where there is a pipeline.
  const form = pick([
    ...forms,
    ...forms.filter(({ pipelines }) => pipelines !== undefined).flatMap((one) => [one, one]),
  ]);
  if (form !== undefined) changes[name]?.(app, form, pick);
  return app;
}
