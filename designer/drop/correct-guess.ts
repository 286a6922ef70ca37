import type { Guess } from "../../runtime/core/guess/guess.ts";
import type { Correction } from "../../runtime/core/guess/regard-column.ts";

/** A change of a guess: at once, or one that has to be asked for since it looks at the cells. */
export type GuessChange = ((guess: Guess) => Guess) | Correction;

/** A guess that is being corrected. */
export interface Correcting {
  /** With every change that needs no answer. */
  readonly shown: Guess;
  /** What is asked for, of which guess; null where nothing is. */
  readonly asked: { readonly guess: Guess; readonly correction: Correction } | null;
  /** What was changed since that was asked, in its order. */
  readonly later: readonly GuessChange[];
}

/** The guess with one more change; another correction waits until the one that is asked for is answered. */
export function correctGuess({ shown, asked, later }: Correcting, change: GuessChange): Correcting {
  const next = typeof change === "function" ? change(shown) : shown;
  if (asked !== null) return { shown: next, asked, later: [...later, change] };
  return {
    shown: next,
    asked: typeof change === "function" ? null : { guess: next, correction: change },
    later,
  };
}

/** What was asked for is answered: everything that was changed meanwhile is made of the answer, in its order. */
export function answerGuess({ later }: Correcting, answer: Guess): Correcting {
  return later.reduce<Correcting>(correctGuess, { shown: answer, asked: null, later: [] });
}
