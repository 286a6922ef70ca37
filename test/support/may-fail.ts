import { AsyncLocalStorage } from "node:async_hooks";

const expected = new AsyncLocalStorage<true>();

/** Does what the server was made to fail at: 500 is what it ought to answer then, and nowhere else. */
export function mayFail<T>(work: () => Promise<T>): Promise<T> {
  return expected.run(true, work);
}

/** Whether what is done just now may fail. */
export function failureIsExpected(): boolean {
  return expected.getStore() === true;
}
