import fc from "fast-check";
import { type History, newHistory, takeStep } from "../../designer/draft/history.ts";
import type { Json } from "../../runtime/core/json.ts";
import { doubledNames } from "./doubled-names.ts";
import { commandNames, randomCommand } from "./random-command.ts";

/** A command of the designer, with the numbers that choose what it is about. */
export interface Deed {
  readonly does: string;
  readonly numbers: readonly number[];
}

const numbers = fc.array(fc.nat(10_000), { minLength: 7, maxLength: 7 });

/** Any command on anything. */
export const deed: fc.Arbitrary<Deed> = fc.record({ does: fc.constantFrom(...commandNames), numbers });

/** What an admin does before the other one saves. */
export const deeds = fc.array(deed, { minLength: 1, maxLength: 4 });

/** What an admin has done to a document, a step each. */
export function historyOf(document: Json, deeds: readonly Deed[]): History {
  return deeds.reduce<History>((history, { does, numbers: choices }, index) => {
    const step = randomCommand(history.document, does, choices);
    const next = (step === null ? null : takeStep(history, step, index * 10_000)) ?? history;
    // What makes two of one name by itself is no matter of merging.
    return doubledNames(next.document).length > 0 ? history : next;
  }, newHistory(document));
}
