/** The order in which to compute names so that each comes after what it reads; names in a circle are left out. */
export interface DependencyOrder {
  readonly order: readonly string[];
  /** Each circle as a path: every name reads the next one, and the last reads the first. */
  readonly circles: readonly (readonly string[])[];
}

interface Visit {
  readonly name: string;
  readonly next: Iterator<string>;
}

/**
 * Orders `reads` (name → names that it reads; those that are no key are ignored) and finds its circles, one for each
 * knot of names that read each other. Keeps the map's order where nothing else decides, and needs no deep stack.
 */
export function dependencyOrder(reads: ReadonlyMap<string, Iterable<string>>): DependencyOrder {
  const order: string[] = [];
  const circles: string[][] = [];
  for (const knot of knots(reads)) {
    const [first] = knot;
    if (first === undefined) continue;
    const circle = shortestCircle(first, new Set(knot), reads);
    if (circle) circles.push(circle);
    else order.push(first);
  }
  return { order, circles };
}

/** Tarjan's strongly connected components, each after those that it reads. */
function* knots(reads: ReadonlyMap<string, Iterable<string>>): Generator<string[]> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  for (const root of reads.keys()) {
    const visits: Visit[] = [];
    const enter = (name: string) => {
      index.set(name, index.size);
      low.set(name, index.size - 1);
      open.push(name);
      isOpen.add(name);
      visits.push({ name, next: (reads.get(name) ?? [])[Symbol.iterator]() });
    };
    const lower = (name: string, to: number | undefined) =>
      low.set(name, Math.min(low.get(name) ?? Infinity, to ?? Infinity));
    if (!index.has(root)) enter(root);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { name } = visit;
      const step = visit.next.next();
      if (!step.done) {
        if (!reads.has(step.value)) continue;
        if (!index.has(step.value)) enter(step.value);
        else if (isOpen.has(step.value)) lower(name, index.get(step.value));
        continue;
      }
      visits.pop();
      const parent = visits.at(-1);
      if (parent) lower(parent.name, low.get(name));
      if (low.get(name) !== index.get(name)) continue;
      const knot = open.splice(open.lastIndexOf(name));
      for (const member of knot) isOpen.delete(member);
      yield knot;
    }
  }
}

/** The shortest way from `start` back to itself inside its knot, or undefined where it reads only others. */
function shortestCircle(
  start: string,
  knot: ReadonlySet<string>,
  reads: ReadonlyMap<string, Iterable<string>>,
): string[] | undefined {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  for (const name of cameFrom.keys()) {
    for (const next of reads.get(name) ?? []) {
      if (next === start) {
        const path: string[] = [];
        for (let at: string | null = name; at !== null; at = cameFrom.get(at) ?? null) path.unshift(at);
        return path;
      }
      if (knot.has(next) && !cameFrom.has(next)) cameFrom.set(next, name);
    }
  }
  return undefined;
}
