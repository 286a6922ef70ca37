import { AsyncLocalStorage } from "node:async_hooks";

/** Tells who asks from inside a transaction: they would wait for what waits for them. */
export interface Nesting {
  inside(): boolean;
  run<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * A mistake that tests and development meet. In production it is not looked for: what follows each promise to find it costs
 * a fifth of a request on Node 20 and 22.
 */
export function nesting(): Nesting {
  if (process.env["NODE_ENV"] === "production") return { inside: () => false, run: (work) => work() };
  const transaction = new AsyncLocalStorage<true>();
  return {
    inside: () => transaction.getStore() === true,
    run: (work) => transaction.run(true, work),
  };
}
