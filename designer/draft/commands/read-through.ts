import type { FieldSchema, FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { type Text, textIn } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { formOf } from "../form-of.ts";
import { freshName } from "../fresh-name.ts";
import type { Step } from "../step.ts";
import { addField } from "./add-field.ts";

/** A field of the records to which a reference field leads. */
export interface ThroughPath {
  readonly reference: string;
  readonly field: string;
}

/** The field that reads another one through a reference, and the step that makes it; null where it is there already. */
export interface ReadThrough {
  readonly name: string;
  readonly formula: FieldSchema;
  /** What it reads, under its own title. */
  readonly read: FieldSchema;
  readonly step: Step | null;
}

/** What a formula field keeps of the field that it reads: how its values are, not what may be entered. */
const kept = ["type", "format", "x-currency", "x-decimals"] as const;

/**
 * Makes a formula field of a form that reads a field through a reference, since conditions speak of the record's own
 * fields alone. Undefined where the reference or the field is not there.
 */
export function readThrough(
  document: Json,
  form: string,
  { reference, field }: ThroughPath,
): ReadThrough | undefined {
  const definition = formOf(document, form);
  const { properties } = definition.schema;
  const leads = Object.hasOwn(properties, reference) ? properties[reference] : undefined;
  const target = formsOf(document).find(({ name }) => name === leads?.["x-form"])?.schema.properties;
  const read = target !== undefined && Object.hasOwn(target, field) ? target[field] : undefined;
  if (leads === undefined || read === undefined) return undefined;
  const path = `${reference}.${field}`;
  const there = Object.entries(properties).find(([, schema]) => schema["x-formula"]?.trim() === path);
  if (there !== undefined) {
    const [name, own] = there;
    return { name, formula: own, read: { ...read, title: own.title ?? name }, step: null };
  }
  const stem = `${reference}${field.slice(0, 1).toUpperCase()}${field.slice(1)}`.slice(0, 58);
  const name = freshName(stem, Object.keys(properties));
  const title = joined(leads.title ?? reference, read.title ?? field);
  const shape = Object.fromEntries(
    kept.flatMap((keyword) => (read[keyword] === undefined ? [] : [[keyword, read[keyword]]])),
  ) as Pick<FieldSchema, "type">;
  const made: FieldSchema = { ...shape, title, readOnly: true, "x-formula": path };
  const step = addField(document, form, name, made);
  return {
    ...{ name, formula: made, read: { ...read, title } },
    step: { ...step, together: `reads/${form}/${name}` },
  };
}

function formsOf(document: Json): readonly FormDefinition[] {
  return (document as unknown as { readonly forms: readonly FormDefinition[] }).forms;
}

/** “Account: Sector”, in every language in which one of the two is called something. */
function joined(whole: Text, part: Text): Text {
  const locales = [whole, part].flatMap((text) => (typeof text === "string" ? [] : Object.keys(text)));
  if (typeof whole === "string" && typeof part === "string") return `${whole}: ${part}`;
  return Object.fromEntries(
    [...new Set(locales)].map((locale) => {
      const colon = locale.startsWith("zh") ? "：" : ": ";
      return [locale, `${textIn(whole, locale, locale)}${colon}${textIn(part, locale, locale)}`];
    }),
  );
}
