import type { Tell } from "./bench.ts";
import { type Client, load } from "./load.ts";

const rounds = 4;
const seconds = 4;
/** A server of many lines takes longer than a short one until all of them are compiled. */
const warmUp = 20;

/** A server and who asks it; several that are asked at once. */
export type Side = readonly { readonly address: string; readonly clients: readonly Client[] }[];

/**
 * Tells how many answers a second two servers give that do the same, one after the other and again, so that both meet the
 * machine in the same moods; the first round only warms up.
 */
export async function sideBySide<Name extends string>(
  tell: Tell,
  what: string,
  sides: { readonly [name in Name]: Side },
): Promise<{ readonly [name in Name]: number }> {
  const names = Object.keys(sides) as Name[];
  const rates = new Map<Name, number>(names.map((name) => [name, 0]));
  let failed = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const loaded = await Promise.all(
        sides[name].map(({ address, clients }) => load(address, clients, round === 0 ? warmUp : seconds)),
      );
      for (const one of loaded) {
        failed += one.failed;
        if (round > 0) rates.set(name, (rates.get(name) ?? 0) + one.rate / rounds);
      }
    }
  }
  for (const [name, rate] of rates) tell(`${what}, ${name}`, rate, "/s");
  tell(`${what}, failed`, failed, "");
  return Object.fromEntries(rates) as { readonly [name in Name]: number };
}
