import type { GuessedKind } from "../../runtime/core/guess/guess.ts";

const all: { readonly [kind in GuessedKind]: true } = {
  text: true,
  "long-text": true,
  integer: true,
  number: true,
  money: true,
  percent: true,
  boolean: true,
  date: true,
  "date-time": true,
  choice: true,
  email: true,
  phone: true,
  url: true,
  reference: true,
  stage: true,
  none: true,
};

/** Everything that a column may be taken for. */
export const guessedKinds = Object.keys(all) as readonly GuessedKind[];
