import type { CompiledForm } from "../../core/compile/compiled.ts";

/** Where each field of a card goes: the line below the title, the money, and the foot. */
export interface CardFields {
  readonly subtitle: string | null;
  readonly money: string | null;
  readonly foot: readonly string[];
  readonly score: boolean;
  readonly owner: boolean;
}

/** Sorts the fields of a board view's `card` into a card of at most five lines. */
export function cardFields(form: CompiledForm, card: readonly string[]): CardFields {
  const kind = (name: string) => form.fields.get(name)?.kind.name;
  const subtitle = card.find((name) => kind(name) === "reference" || kind(name) === "text") ?? null;
  const money =
    card.find((name) => kind(name) === "money" || form.fields.get(name)?.schema.format === "money") ?? null;
  const foot = card
    .filter((name) => !name.startsWith("_") && name !== subtitle && name !== money)
    .slice(0, 2);
  return {
    subtitle,
    money,
    foot,
    score: card.includes("_score") || card.includes("_grade"),
    owner: card.includes("_owner"),
  };
}
