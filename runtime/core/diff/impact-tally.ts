import type { EngineRecord } from "../record.ts";
import type { Impact } from "./impact.ts";

/** An impact with all the records that it is about. */
export interface Finding extends Omit<Impact, "key"> {
  /** The form as the version up to now calls it, whose records these are. */
  readonly former: string;
  readonly count: number;
  /** How many of them are in the trash. */
  readonly trashed: number;
  /** How many records of each owner, null for none; the most first. */
  readonly owners: readonly { readonly owner: string | null; readonly count: number }[];
  /** Ids of the records in the order in which they were met, no more than `listed`. */
  readonly ids: readonly string[];
}

/** More ids of one finding are counted, but not kept. */
export const listed = 100_000;

interface Counted {
  readonly impact: Impact;
  readonly former: string;
  count: number;
  trashed: number;
  readonly owners: Map<string | null, number>;
  readonly ids: string[];
}

function blank(impact: Impact, former: string): Counted {
  return { impact, former, count: 0, trashed: 0, owners: new Map(), ids: [] };
}

/** Adds up what happens to record after record. */
export function impactTally(): {
  /** Adds what happens to a record, which may be in the trash. */
  add(
    record: Pick<EngineRecord, "id" | "owner" | "form">,
    impacts: readonly Impact[],
    trashed?: boolean,
  ): void;
  /** Adds records of a form, by its former name, that were counted elsewhere. */
  addAll(impact: Impact, former: string, records: Pick<Finding, "owners" | "ids">): void;
  findings(): readonly Finding[];
} {
  const found = new Map<string, Counted>();
  return {
    add({ id, owner, form }, impacts, trashed = false) {
      for (const impact of impacts) {
        const entry = found.get(impact.key) ?? blank(impact, form);
        found.set(impact.key, entry);
        entry.count += 1;
        if (trashed) entry.trashed += 1;
        entry.owners.set(owner, (entry.owners.get(owner) ?? 0) + 1);
        if (entry.ids.length < listed) entry.ids.push(id);
      }
    },
    addAll(impact, former, { owners, ids }) {
      if (owners.length === 0) return;
      const count = owners.reduce((sum, one) => sum + one.count, 0);
      const byOwner = new Map(owners.map((one) => [one.owner, one.count]));
      found.set(impact.key, { impact, former, count, trashed: 0, owners: byOwner, ids: [...ids] });
    },
    findings: () =>
      [...found.values()].map(
        ({ impact: { key: _key, ...impact }, former, count, trashed, owners, ids }) => ({
          ...impact,
          former,
          count,
          trashed,
          owners: [...owners]
            .map(([owner, some]) => ({ owner, count: some }))
            .sort((a, b) => b.count - a.count),
          ids,
        }),
      ),
  };
}
