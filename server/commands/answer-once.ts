import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

const aDay = 24 * 60 * 60 * 1000;

/** A request that may be repeated: whose it is, its key, and a digest of everything that it asks. */
export interface Repeatable {
  readonly user: string;
  readonly key: string;
  readonly request: string;
}

/**
 * Does the work once for a key: repeating the same request within a day gives the same answer again. Another request
 * under the key is refused, and so is a repetition while the first one runs. What failed for want of room or by a
 * fault may be tried again under its key.
 */
export async function answerOnce<T>(
  services: Services,
  repeatable: Repeatable,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { user, key, request } = repeatable;
  const { store } = services;
  const now = services.now();
  const begun = await store.transact(async (tx) => {
    await tx.repeats.removeBefore(new Date(Date.parse(now) - aDay).toISOString());
    return tx.repeats.begin({ user, key, request, createdAt: now });
  });
  if (!begun) {
    const known = await store.repeats.get(user, key);
    if (known !== undefined && known.request !== request) return refuse("invalid", "key-reused");
    if (known?.answer === undefined || known.answer === null) return refuse("conflict", "key-running");
    return JSON.parse(known.answer) as Result<T>;
  }
  const forget = () => store.transact((tx) => tx.repeats.remove(user, key));
  let result: Result<T>;
  try {
    result = await work();
  } catch (error) {
    await forget();
    throw error;
  }
  if (!result.ok && (result.reason === "unavailable" || result.reason === "too-many")) await forget();
  else await store.transact((tx) => tx.repeats.finish(user, key, JSON.stringify(result)));
  return result;
}
