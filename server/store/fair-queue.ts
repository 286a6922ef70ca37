/** Those who wait: people take turns, and what one of them asks for keeps its order. */
export interface FairQueue<T> {
  /** Lets one more wait. Who has to go for it where that is too many: the last one of the person with the most. */
  add(person: string, one: T): T | undefined;
  /** Whose turn it is; waits no more. */
  next(): T | undefined;
  leave(person: string, one: T): void;
}

/** An empty queue, in which no more than `most` wait. */
export function fairQueue<T>(most: number): FairQueue<T> {
  /** A line of each person who waits; the first one is next. */
  const lines = new Map<string, Set<T>>();
  let waiting = 0;

  function leave(person: string, one: T): void {
    const line = lines.get(person);
    if (line?.delete(one) !== true) return;
    waiting -= 1;
    if (line.size === 0) lines.delete(person);
  }

  return {
    leave,
    add(person, one) {
      const own = lines.get(person) ?? new Set();
      lines.set(person, own.add(one));
      waiting += 1;
      if (waiting <= most) return undefined;
      const longest = [...lines].reduce((found, each) => (each[1].size > found[1].size ? each : found), [
        person,
        own,
      ] as const);
      const last = [...longest[1]].at(-1) as T;
      leave(longest[0], last);
      return last;
    },
    next() {
      const [first] = lines;
      if (first === undefined) return undefined;
      const [person, line] = first;
      const [one] = line as Iterable<T> as [T];
      lines.delete(person);
      if (line.size > 1) lines.set(person, line);
      line.delete(one);
      waiting -= 1;
      return one;
    },
  };
}
