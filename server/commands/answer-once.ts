import { refuse } from "../refuse.ts";
import type { RefusalReason, Result } from "../result.ts";
import type { Services } from "../services.ts";
import { AlreadyAnswered } from "../store/already-answered.ts";
import type { Store } from "../store/store.ts";
import { type Conflict, oneWrite } from "./one-write.ts";
import { refusesKey } from "./refuses-key.ts";

const anHour = 60 * 60 * 1000;
const aDay = 24 * anHour;
/** How many answers that had their time one request removes at most. */
const removedAtOnce = 2_000;
/** How often what others wrote meanwhile may be met. */
const attempts = 5;

/** A request that may be repeated: whose it is, and its key. */
export interface Repeatable {
  readonly user: string;
  readonly key: string;
  /** A digest of everything that it asks, for which its body is read; refused where that cannot be read to its end. */
  readonly request: () => Promise<Result<string>>;
}

/** Does a part of a request once, where the request says that it may come twice; parts are told apart by their names. */
export type Once = <T>(part: string, work: (services: Services) => Promise<Result<T>>) => Promise<Result<T>>;

/** What is refused for a while only. */
const mayComeAgain: ReadonlySet<RefusalReason> = new Set(["unavailable", "too-many"]);

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
  const asked = await request();
  if (!asked.ok) return asked;
  if (known.request !== asked.value) return refuse("invalid", "key-reused");
  if (known.answer === null) return refuse("conflict", "key-running");
  return JSON.parse(known.answer) as Result<T>;
}

/**
 * Does the work once for a key, by the services that it is given. What it writes and its answer become durable in one
 * transaction, before it is answered: wherever the process dies, a repetition finds both or does the work. What is refused
 * has no effect; for want of room, by a fault, and before its body was read to its end, it may be tried again under its key. A
 * repetition beside it is refused, and in another process undone: it then gets the first one's answer.
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
  { user, key, request }: Repeatable,
  work: (services: Services) => Promise<Result<T>>,
): Promise<Result<T>> {
  let met: Conflict | null = null;
  for (let count = 0; count < attempts; count += 1) {
    const write = oneWrite(services, met);
    let result: Result<T>;
    let asked: Result<string> | undefined;
    try {
      result = await work(write.services);
      const again = !result.ok && (mayComeAgain.has(result.reason) || refusesKey(result));
      asked = again ? undefined : await request();
    } catch (error) {
      await write.undo();
      throw error;
    }
    if (!result.ok || asked?.ok !== true) await write.undo();
    if (asked?.ok !== true) return result.ok && asked !== undefined ? asked : result;
    const [answer, createdAt, replaces] = [JSON.stringify(result), services.now(), earliest(services)];
    met = await write.finish({ user, key, request: asked.value, answer, createdAt, replaces });
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
  const removed = await store.transact((tx) => tx.repeats.removeBefore(earliest(services), removedAtOnce));
  // There may be more: whoever comes next goes on, so that nobody waits for all of them.
  if (removed === removedAtOnce) tidied.delete(store);
}
