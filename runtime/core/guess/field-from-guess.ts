import { firstOptions } from "../definition/first-options.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { ColumnGuess, Guess } from "./guess.ts";
import { choiceField } from "./rules/choice-rule.ts";

const shapes: { readonly [kind in ColumnGuess["kind"]]?: FieldSchema } = {
  text: { type: "string" },
  "long-text": { type: "string", format: "long-text" },
  integer: { type: "integer" },
  number: { type: "number" },
  percent: { type: "number", format: "percent" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  "date-time": { type: "string", format: "date-time" },
  email: { type: "string", format: "email" },
  phone: { type: "string", format: "phone" },
  url: { type: "string", format: "url" },
};

/** The field that a column becomes; null for stages and for what is left out. */
export function fieldFromGuess(guess: Guess, column: ColumnGuess): FieldSchema | null {
  const shape = shapeOf(guess, column);
  return shape && { ...shape, title: column.title, ...(column.unique && { "x-unique": true }) };
}

function shapeOf(
  { tables }: Guess,
  { kind, options, reference, existing, currency, required, filled }: ColumnGuess,
): FieldSchema | null {
  if (kind === "stage" || kind === "none") return null;
  if (kind === "money") return { type: "number", format: "money", "x-currency": currency ?? "USD" };
  if (kind === "choice" && options.length > 0) return choiceField(options);
  // Nothing says what its options are, so somebody will: a choice begins with some.
  if (kind === "choice" && filled === 0) return { type: "string", oneOf: firstOptions() };
  if (kind === "choice") return { type: "string" };
  if (kind === "reference") {
    const form = reference === null ? existing?.form : tables[reference.table]?.form;
    return form === undefined
      ? { type: "string" }
      : {
          type: "string",
          format: "reference",
          "x-form": form,
          "x-onDelete": required ? "restrict" : "clear",
        };
  }
  return shapes[kind] ?? { type: "string" };
}
