import type { RefusalReason, Refused, Result } from "./result.ts";

/** Reasons that may stand beside each other, in the contract's order; those of one row are the same to whoever asks. */
const order: readonly (readonly RefusalReason[])[] = [["malformed", "unknown-name"], ["invalid"]];

const mostTold = 100;

/** The results that are refused as one refusal: for the reason that counts first, with every problem of that kind. */
export function everyProblem(results: readonly Result<unknown>[]): Refused | undefined {
  const refused = results.filter((result) => !result.ok);
  for (const reasons of order) {
    const [first, ...more] = refused.filter(({ reason }) => reasons.includes(reason));
    if (first === undefined) continue;
    const problems = [first, ...more].flatMap((one) => one.problems);
    return { ...first, problems: problems.slice(0, mostTold) };
  }
  return refused[0];
}
