import type { Result } from "../result.ts";
import { createRateLimit } from "./rate-limit.ts";
import { tooManyAttempts } from "./too-many-attempts.ts";

/** Keeps somebody from trying passwords: counts failures by account and by network. */
export interface SignInGuard {
  attempt<T>(account: string, network: string, work: () => Promise<Result<T>>): Promise<Result<T>>;
}

const quarterHour = 15 * 60;

/** At most 10 failures an account and 100 a network in a quarter of an hour, whether the account exists or not. */
export function createSignInGuard(clock?: () => number): SignInGuard {
  const accounts = createRateLimit(10, quarterHour, clock);
  const networks = createRateLimit(100, quarterHour, clock);
  return {
    async attempt(account, network, work) {
      const key = account.trim().toLowerCase();
      const wait = Math.max(accounts.wait(key), networks.wait(network));
      if (wait > 0) return tooManyAttempts(wait);
      accounts.count(key);
      networks.count(network);
      const result = await work();
      if (result.ok) accounts.clear(key);
      return result;
    },
  };
}
