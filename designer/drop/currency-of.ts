import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";

/** The currency that most amounts of an app are in; undefined where it has none. */
export function currencyOf(forms: readonly FormDefinition[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { schema } of forms)
    for (const { "x-currency": currency } of Object.values(schema.properties))
      if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
