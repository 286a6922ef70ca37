import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { answerOnce, knownAnswer, type Once, type Repeatable } from "./answer-once.ts";

/**
 * Works on a request whose parts are each done once, so that it goes on where it was broken off. Refused while another
 * process works on a part of it or on what lies between them; with that process its claim goes, and a repetition goes on.
 */
export async function inParts<T>(
  services: Services,
  { key, ...repeatable }: Repeatable,
  work: (once: Once) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { store } = services;
  const claim = `request ${repeatable.user} ${key}`;
  let claimed: ReturnType<typeof store.claim> | null = null;
  try {
    return await work(async (part, doing) => {
      // Most requests have no parts, and ask for nothing.
      claimed ??= store.claim(claim);
      if ((await claimed) === "elsewhere") return refuse("conflict", "key-running");
      // No key has a blank.
      const its = { ...repeatable, key: `${key} ${part}` };
      return (await knownAnswer(services, its)) ?? answerOnce(services, its, doing);
    });
  } finally {
    if (claimed !== null) await released(store, claim, claimed);
  }
}

/** What was lost with its connection needs no release. */
async function released(
  store: Services["store"],
  claim: string,
  claimed: ReturnType<Services["store"]["claim"]>,
): Promise<void> {
  try {
    if ((await claimed) !== "elsewhere") await store.release(claim);
  } catch {
    // The database is gone, and the claim with it.
  }
}
