import type {
  AppDocument,
  FieldSchema,
  FormDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import { valueKindName } from "../../runtime/core/fields/kind-name-of.ts";
import type { ThroughPath } from "../draft/commands/read-through.ts";

/** What a formula can read of another record and a condition can judge. */
const readable: ReadonlySet<string> = new Set([
  ...(["text", "choice", "integer", "number", "percent", "rating", "money"] as const),
  ...(["boolean", "date", "date-time", "email", "phone", "url"] as const),
]);

/**
 * The fields that a form can read through its references, in the order of both: those that suit, none that is computed
 * itself, and none that a formula field of the form reads already.
 */
export function throughPaths(
  forms: AppDocument["forms"],
  { schema: { properties } }: FormDefinition,
  suits: (field: FieldSchema) => boolean = () => true,
): readonly ThroughPath[] {
  const known = new Set(Object.values(properties).map((field) => field["x-formula"]?.trim()));
  return Object.entries(properties).flatMap(([reference, leads]) => {
    if (leads.type !== "string" || leads.format !== "reference") return [];
    const target = forms.find(({ name }) => name === leads["x-form"])?.schema.properties ?? {};
    return Object.entries(target).flatMap(([field, schema]) => {
      const isComputed = schema["x-formula"] !== undefined || schema["x-rollup"] !== undefined;
      const fits = readable.has(valueKindName(schema) ?? "") && schema["x-currencyField"] === undefined;
      return fits && suits(schema) && !isComputed && !known.has(`${reference}.${field}`)
        ? [{ reference, field }]
        : [];
    });
  });
}

/** A path as one text, which no name of a field can be. */
export function pathText({ reference, field }: ThroughPath): string {
  return `${reference}.${field}`;
}

/** The path of such a text; null for the name of a field. */
export function pathOf(text: string): ThroughPath | null {
  const [reference = "", field] = text.split(".");
  return field === undefined ? null : { reference, field };
}
