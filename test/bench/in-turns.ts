import { every } from "./clients.ts";
import { type Client, load, type Loaded } from "./load.ts";
import { median } from "./median.ts";

export interface Compared {
  readonly address: string;
  readonly clients: readonly Client[];
  readonly bare: string;
  /** How many the bare server answers, by what that is called. */
  readonly bytes: { readonly [what: string]: number };
  /** How often each is asked, and how long. */
  readonly turns: number;
  readonly seconds: number;
}

/** What was served, and by what it is compared with the part of it in percent: each the median of the turns. */
export interface Served extends Loaded {
  readonly parts: ReadonlyMap<string, number>;
}

/**
 * What is served, as a part of what the bare server serves just before: the median of turns, as a machine has moods. The
 * first turn warms up.
 */
export async function inTurns({ address, clients, bare, bytes, turns, seconds }: Compared): Promise<Served> {
  const ours: Loaded[] = [];
  let failed = 0;
  const shares = new Map(Object.keys(bytes).map((name) => [name, [] as number[]]));
  for (let turn = 0; turn <= turns; turn += 1) {
    const rates: number[] = [];
    for (const size of Object.values(bytes))
      rates.push((await load(bare, every({ path: `/${String(size)}` }), seconds)).rate);
    const loaded = await load(address, clients, seconds);
    failed += loaded.failed;
    if (turn === 0) continue;
    ours.push(loaded);
    for (const [index, all] of [...shares.values()].entries())
      all.push((100 * loaded.rate) / (rates[index] ?? Number.NaN));
  }
  return {
    rate: median(ours.map(({ rate }) => rate)),
    p95: median(ours.map(({ p95 }) => p95)),
    failed,
    parts: new Map([...shares].map(([name, all]) => [name, median(all)])),
  };
}
