import type { Result } from "../result.ts";
import { secretHash } from "../secret-hash.ts";
import { createRateLimit } from "./rate-limit.ts";
import { tooManyAttempts } from "./too-many-attempts.ts";

/** Keeps somebody from trying tokens: counts wrong ones by network. */
export interface TokenGuard {
  attempt<T>(secret: string, network: string, work: () => Promise<Result<T>>): Promise<Result<T>>;
}

const quarterHour = 15 * 60;

/**
 * At most 100 different wrong tokens a network in a quarter of an hour. The same one counts once: a forgotten program
 * that goes on with its revoked token does not shut out its neighbours.
 */
export function createTokenGuard(clock?: () => number): TokenGuard {
  const networks = createRateLimit(100, quarterHour, clock);
  const tried = createRateLimit(1, quarterHour, clock);
  return {
    async attempt(secret, network, work) {
      const wait = networks.wait(network);
      if (wait > 0) return tooManyAttempts(wait);
      const result = await work();
      const wrong = !result.ok && result.problems.some(({ code }) => code === "token-unknown");
      if (!wrong) return result;
      const key = `${network} ${secretHash(secret)}`;
      if (tried.wait(key) === 0) {
        tried.count(key);
        networks.count(network);
      }
      return result;
    },
  };
}
