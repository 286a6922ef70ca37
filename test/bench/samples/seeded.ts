/** Numbers that look random and are the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<T>(values: readonly T[]): T;
  /** One of the names, each as often as its weight says. */
  among<Name extends string>(weights: { readonly [name in Name]: number }): Name;
  chance(part: number): boolean;
}

/** A source of numbers for a seed and whatever else tells what they are for: mulberry32 over an FNV-1a hash. */
export function seeded(...seed: readonly (string | number)[]): Seeded {
  let state = 0x811c9dc5;
  for (const code of Buffer.from(seed.join(" "))) state = Math.imul(state ^ code, 0x01000193);

  function part(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (end: number): number => Math.floor(part() * end);
  return {
    below,
    pick<T>(values: readonly T[]): T {
      return values[below(values.length)] as T;
    },
    among<Name extends string>(weights: { readonly [name in Name]: number }): Name {
      const all = Object.entries(weights) as [Name, number][];
      let left = part() * all.reduce((sum, [, weight]) => sum + weight, 0);
      return (all.find(([, weight]) => (left -= weight) < 0) ?? all[0])?.[0] as Name;
    },
    chance: (wanted) => part() < wanted,
  };
}
