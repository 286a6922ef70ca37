/** What an answer to publishing says: how it ended, that it is under way, or nothing, as it was lost. */
export type Outcome = "ended" | "running" | "lost";

interface Patience {
  /** Waits before it is asked for again. */
  readonly wait: () => Promise<unknown>;
  /** How often in a row an answer may be lost. */
  readonly losses: number;
}

/**
 * Asks for a version to be published until there is an answer: with many records that takes longer than browsers,
 * libraries and proxies wait. Each time it is asked for the same revision of the draft, which can be published but once:
 * that it is under way, or has been published, is then one's own doing. Gives the last answer, and whether an earlier one
 * was lost.
 */
export async function answeredAtLast<Answer>(
  ask: () => Promise<Answer>,
  outcomeOf: (answer: Answer, lost: boolean) => Outcome,
  { wait, losses }: Patience,
): Promise<{ readonly answer: Answer; readonly lost: boolean }> {
  for (let [lost, inARow] = [false, 0]; ;) {
    const answer = await ask();
    const outcome = outcomeOf(answer, lost);
    inARow = outcome === "lost" ? inARow + 1 : 0;
    if (outcome === "ended" || inARow > losses) return { answer, lost };
    lost ||= outcome === "lost";
    await wait();
  }
}

/** The outcome that a status and the codes of its problems tell; status 0 is no answer at all. */
export function publishOutcome(status: number, codes: readonly string[], lost: boolean): Outcome {
  if ([0, 502, 504].includes(status)) return "lost";
  return lost && status === 409 && codes.includes("publishing") ? "running" : "ended";
}
