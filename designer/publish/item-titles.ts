import type { AppDocument, FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";

/** How items of a form are called in the reader's language; a name that is unknown stands for itself. */
export interface ItemTitles {
  form(name: string): string;
  /** Of a column as `table/column`; a field that is called otherwise by now is found by its former name too. */
  field(form: string, name: string): string;
  /** The options of a choice, or of such a column. */
  options(form: string, field: string): readonly { readonly name: string; readonly title: string }[];
  option(form: string, field: string, option: string): string;
  /** A value of a field, as far as it says something by itself: of references and people it does not. */
  value(form: string, field: string, value: Json): string | null;
  /**
   * Of the pipeline that is given, of any where none is; `pipeline/stage` for a stage of another one, which is told
   * with its pipeline.
   */
  stage(form: string, pipeline: string | null, stage: string): string;
}

/** How items are called in the published version and in the draft. */
export interface BothTitles {
  readonly before: ItemTitles;
  readonly after: ItemTitles;
}

function named(fields: { readonly [name: string]: FieldSchema } = {}, name: string): FieldSchema | undefined {
  if (Object.hasOwn(fields, name)) return fields[name];
  return Object.values(fields).find(({ renamedFrom }) => renamedFrom === name);
}

const byId: ReadonlySet<string> = new Set(["reference", "user", "team"]);

/** The titles of a version's items. */
export function itemTitles(app: AppDocument, locale: string): ItemTitles {
  const say = (text: Text | undefined, name: string) => textIn(text ?? name, locale, app.defaultLocale);
  const formOf = (name: string) => app.forms.find((form) => form.name === name);
  const fieldOf = (form: string, name: string) => {
    const [own = "", column] = name.split("/");
    const field = named(formOf(form)?.schema.properties, own);
    return column === undefined ? field : named(field?.items?.properties, column);
  };
  return {
    form: (name) => say(formOf(name)?.title, name),
    field: (form, name) => say(fieldOf(form, name)?.title, name.split("/").at(-1) ?? name),
    options: (form, field) =>
      (fieldOf(form, field)?.oneOf ?? []).map((one) => ({
        name: one.const,
        title: say(one.title, one.const),
      })),
    option: (form, field, option) => {
      const options = fieldOf(form, field)?.oneOf ?? [];
      return say(options.find((one) => one.const === option)?.title, option);
    },
    value: (form, name, value) => {
      const field = fieldOf(form, name);
      if (field === undefined || byId.has(field.format ?? "")) return null;
      if (typeof value === "number") return value.toLocaleString(locale);
      if (typeof value !== "string") return null;
      return say(field.oneOf?.find((one) => one.const === value)?.title, value);
    },
    stage: (form, own, stage) => {
      const [first = "", second] = stage.split("/");
      const all = formOf(form)?.pipelines ?? [];
      const pipeline = all.find(({ name }) => name === (second === undefined ? own : first));
      const stages = own === null ? all.flatMap((one) => one.stages) : (pipeline?.stages ?? []);
      const found = stages.find(({ name }) => name === (second ?? first));
      const title = say(found?.title, second ?? first);
      return second === undefined ? title : `${say(pipeline?.title, first)} · ${title}`;
    },
  };
}
