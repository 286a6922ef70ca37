import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import { AlreadyAnswered } from "../store/already-answered.ts";
import type { Store } from "../store/store.ts";
import { type Conflict, oneWrite } from "./one-write.ts";

const anHour = 60 * 60 * 1000;
const aDay = 24 * anHour;
/** How often what others wrote meanwhile may be met. */
const attempts = 5;

/** A request that may be repeated: whose it is, its key, and a digest of everything that it asks. */
export interface Repeatable {
  readonly user: string;
  readonly key: string;
  readonly request: string;
}

/** Does a part of a request once, where the request says that it may come twice; parts are told apart by their names. */
export type Once = <T>(part: string, work: (services: Services) => Promise<Result<T>>) => Promise<Result<T>>;

/** Requests with a key on which this process works. */
const underWay = new Set<string>();
/** When answers that had their time were last removed. */
const tidied = new WeakMap<Store, number>();

/**
 * What repeating a request comes to: the answer that it got within the last day, or that its key stands for another one.
 * Undefined where it is not known.
 */
export async function knownAnswer<T>(
  services: Services,
  { user, key, request }: Repeatable,
): Promise<Result<T> | undefined> {
  const known = await services.store.repeats.get(user, key);
  if (known === undefined || known.createdAt < earliest(services)) return undefined;
  if (known.request !== request) return refuse("invalid", "key-reused");
  if (known.answer === null) return refuse("conflict", "key-running");
  return JSON.parse(known.answer) as Result<T>;
}

/**
 * Does the work once for a key, by the services that it is given. What it writes and its answer become durable in one
 * transaction, before it is answered: wherever the process dies, a repetition finds both or does the work. What is refused
 * has no effect; for want of room, and by a fault, it may be tried again under its key. A repetition beside it is refused,
 * and in another process undone: it then gets the first one's answer.
 */
export async function answerOnce<T>(
  services: Services,
  repeatable: Repeatable,
  work: (services: Services) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { user, key } = repeatable;
  const running = JSON.stringify([services.store.location, user, key]);
  if (underWay.has(running)) return refuse("conflict", "key-running");
  underWay.add(running);
  try {
    await removeOld(services);
    return await attempt(services, repeatable, work);
  } catch (error) {
    const known = error instanceof AlreadyAnswered ? await knownAnswer<T>(services, repeatable) : undefined;
    if (known === undefined) throw error;
    return known;
  } finally {
    underWay.delete(running);
  }
}

async function attempt<T>(
  services: Services,
  repeatable: Repeatable,
  work: (services: Services) => Promise<Result<T>>,
): Promise<Result<T>> {
  let met: Conflict | null = null;
  for (let count = 0; count < attempts; count += 1) {
    const write = oneWrite(services, met);
    let result: Result<T>;
    try {
      result = await work(write.services);
    } catch (error) {
      await write.undo();
      throw error;
    }
    if (!result.ok) await write.undo();
    if (!result.ok && (result.reason === "unavailable" || result.reason === "too-many")) return result;
    const [answer, createdAt, replaces] = [JSON.stringify(result), services.now(), earliest(services)];
    met = await write.finish({ ...repeatable, answer, createdAt, replaces });
    if (met === null) return result;
  }
  return { ...refuse("unavailable", "busy"), retryAfter: 1 };
}

/** Whatever was answered before has had its time. */
function earliest(services: Services): string {
  return new Date(Date.parse(services.now()) - aDay).toISOString();
}

async function removeOld(services: Services): Promise<void> {
  const { store } = services;
  const now = Date.parse(services.now());
  if (now - (tidied.get(store) ?? 0) < anHour) return;
  tidied.set(store, now);
  await store.transact((tx) => tx.repeats.removeBefore(earliest(services)));
}
