/** What became of a request: its answer came, it is still being worked on, or its answer was lost on the way. */
export type Outcome = "answered" | "running" | "lost";

interface Patience {
  /** Waits before the request is made again. */
  readonly wait: () => Promise<unknown>;
  /** How often in a row an answer may be lost. */
  readonly losses: number;
}

/**
 * Makes a request with an `Idempotency-Key` again and again until its answer is there: what takes long outlives the
 * patience of browsers, libraries and proxies, and is done once all the same. Gives the last answer where it is lost
 * too often.
 */
export async function answeredAtLast<Answer>(
  ask: () => Promise<Answer>,
  outcomeOf: (answer: Answer) => Outcome,
  { wait, losses }: Patience,
): Promise<Answer> {
  for (let lost = 0; ;) {
    const answer = await ask();
    const outcome = outcomeOf(answer);
    lost = outcome === "lost" ? lost + 1 : 0;
    if (outcome === "answered" || lost > losses) return answer;
    await wait();
  }
}

/** The outcome that a status and the codes of its problems tell; status 0 is no answer at all. */
export function outcomeOf(status: number, codes: readonly string[]): Outcome {
  if (status === 409 && codes.includes("key-running")) return "running";
  return [0, 502, 504].includes(status) ? "lost" : "answered";
}
