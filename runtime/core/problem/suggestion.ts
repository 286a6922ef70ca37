const mostCompared = 200;

/**
 * The candidate that is written most like `name`, ignoring case, or null where none is near enough. Its cost is
 * bounded: of candidates of about the same length, only the first 200 are compared.
 */
export function suggestion(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.slice(0, 64).toLowerCase();
  let best: string | null = null;
  let nearest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let compared = 0;
  for (const candidate of candidates) {
    if (Math.abs(Math.min(candidate.length, 64) - wanted.length) >= nearest) continue;
    if (++compared > mostCompared) break;
    const distance = editDistance(wanted, candidate.slice(0, 64).toLowerCase(), nearest);
    if (distance >= nearest) continue;
    nearest = distance;
    best = candidate;
  }
  return best;
}

/**
 * How many characters must be added, left out, changed or swapped with their neighbour to get from a to b; anything
 * from `limit` on where it is no less.
 */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row.push(steps);
    }
    if (Math.min(...row, ...last) >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
