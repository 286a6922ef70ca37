import type { EngineRecord } from "../record.ts";
import type { Impact } from "./impact.ts";

/** An impact with all the records that it is about. */
export interface Finding extends Omit<Impact, "key" | "texts" | "aside"> {
  /** The form as the version up to now calls it, whose records these are. */
  readonly former: string;
  readonly count: number;
  /** How many of them are in the trash. */
  readonly trashed: number;
  /** How many records of each owner, null for none; the most first. */
  readonly owners: readonly { readonly owner: string | null; readonly count: number }[];
  /** Ids of the records in the order in which they were met, no more than `listed`. */
  readonly ids: readonly string[];
  /** The texts that most of them have, of which the mapping may say which options they become. */
  readonly texts: readonly CountedText[];
  /** Whether there are texts that are not among these. */
  readonly moreTexts: boolean;
}

export interface CountedText {
  readonly text: string;
  /** The option that it names by itself. */
  readonly option: string | null;
  readonly count: number;
}

/** So many texts are listed; of so many it is counted how often they are there, and none is longer than this. */
const listedTexts = 100;
const countedTexts = 5_000;
const longestText = 200;

/** More ids of one finding are counted, but not kept. */
export const listed = 100_000;

interface Counted {
  readonly impact: Impact;
  readonly former: string;
  count: number;
  trashed: number;
  readonly owners: Map<string | null, number>;
  readonly ids: string[];
  readonly texts: Map<string, { readonly option: string | null; count: number }>;
  beyond: boolean;
}

function blank(impact: Impact, former: string): Counted {
  const counts = { count: 0, trashed: 0, owners: new Map(), ids: [], texts: new Map(), beyond: false };
  return { impact, former, ...counts };
}

function addTexts(entry: Counted, texts: Impact["texts"] = []): void {
  for (const { text, option } of new Map(texts.map((one) => [one.text, one])).values()) {
    const known = entry.texts.get(text);
    if (known !== undefined) known.count += 1;
    else if (text.length <= longestText && entry.texts.size < countedTexts)
      entry.texts.set(text, { option, count: 1 });
    else entry.beyond = true;
  }
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
        addTexts(entry, impact.texts);
        if (impact.aside === true) continue;
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
      found.set(impact.key, { ...blank(impact, former), count, owners: byOwner, ids: [...ids] });
    },
    findings: () => [...found.values()].filter(({ count }) => count > 0).map(presented),
  };
}

function presented({ impact, former, count, trashed, owners, ids, texts, beyond }: Counted): Finding {
  const { key: _key, texts: _texts, aside: _aside, ...rest } = impact;
  const all = [...texts].map(([text, counted]) => ({ text, ...counted })).sort((a, b) => b.count - a.count);
  return {
    ...rest,
    former,
    count,
    trashed,
    owners: [...owners].map(([owner, some]) => ({ owner, count: some })).sort((a, b) => b.count - a.count),
    ids,
    texts: all.slice(0, listedTexts),
    moreTexts: beyond || all.length > listedTexts,
  };
}
