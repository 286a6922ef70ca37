import type { RecordData } from "../../../runtime/core/record.ts";
import { type Seeded, seeded } from "./seeded.ts";
import { type Words, words } from "./words.ts";

/** A record of the opportunity app as people would have made it: its data, its stage, and when it came there. */
export interface Sample {
  readonly data: RecordData;
  readonly stage?: string;
  /** Days before today. */
  readonly made: number;
  readonly since: number;
}

/** Which records belong to which. */
export interface Kin {
  readonly account: string;
  readonly contact: string;
}

const years = 3 * 365;

/** What one of so many is about, in the language of its customer: three of five are Chinese. */
function customer(
  kind: string,
  index: number,
  account: number,
): { readonly random: Seeded; readonly its: Words } {
  return { random: seeded("pipewright", kind, index), its: words[account % 5 < 3 ? "zh-CN" : "en"] };
}

/** The account of this number: no other has its name. */
export function sampleAccount(index: number): Sample {
  const { random, its } = customer("account", index, index);
  const large = random.chance(0.3);
  const chinese = its === words["zh-CN"];
  const phone = `${String(100 + random.below(900))}${String(10_000 + random.below(90_000))}`;
  const [brand, city] = [its.brands[index % its.brands.length] ?? "", random.pick(its.cities)];
  const trade = random.pick(its.trades);
  const number = String(1 + Math.floor(index / its.brands.length));
  const data = {
    name: chinese ? `${city}${brand}${trade}有限公司${number}` : `${brand} ${trade} ${number}, ${city}`,
    industry: random.pick([
      "machinery",
      "electronics",
      "automotive",
      "new-energy",
      "logistics",
      "food",
      "chemicals",
    ]),
    size: large ? random.pick(["500-to-2000", "over-2000"]) : random.pick(["under-100", "100-to-500"]),
    segment: large ? "large" : "small-mid",
    region: chinese ? random.pick(["east", "south", "north", "central", "southwest"]) : "overseas",
    phone: chinese ? `0512-${phone}` : `+44 113 ${phone.slice(0, 7)}`,
    website: `https://www.customer-${String(index)}.example`,
  };
  return { data, made: years, since: years };
}

/** Whom one speaks with at this account. */
export function sampleContact(index: number, account: string): Sample {
  const { random, its } = customer("contact", index, index);
  const data = {
    name: random.pick(its.people),
    account,
    position: random.pick(its.positions),
    role: random.pick(["decider", "influencer", "technical", "purchaser", "user"]),
    phone: `13${String(100_000_000 + random.below(900_000_000))}`,
    email: `contact-${String(index)}@customer.example`,
  };
  return { data, made: years, since: years };
}

/** Old ones are closed; of those that are open most are new. */
function course(random: Seeded): { readonly stage: string; readonly made: number; readonly since: number } {
  const made = Math.floor(random.below(years) * (random.below(1000) / 1000));
  const closed = made > 200 || random.chance(0.15);
  const stage = closed
    ? random.among({ "after-sales": 35, lost: 65 })
    : random.among({
        "lead-identification": 36,
        "needs-analysis": 26,
        "sales-strategy": 17,
        "follow-up": 14,
        negotiation: 7,
      });
  return { stage, made, since: Math.floor((made * random.below(100)) / 100) };
}

/** The opportunity of this number with the account of that one. */
export function sampleDeal(
  index: number,
  account: number,
  kin: Kin,
  day: (before: number) => string,
): Sample {
  const { random, its } = customer("opportunity", index, account);
  const { stage, made, since } = course(random);
  const { open, won, lost } = {
    open: !["after-sales", "lost"].includes(stage),
    won: stage === "after-sales",
    lost: stage === "lost",
  };
  const early = stage === "lead-identification";
  // Sums spread over powers of ten, most of them small.
  const amount = Math.round(10 ** (4 + random.below(2500) / 1000)) * (its === words.en ? 1 : 10);
  const rare = random.chance(0.001) ? "圆盒" : "";
  const data: RecordData = {
    name: `${random.pick(its.projects)}${rare} ${random.pick(its.phases)} ${String(index)}`,
    ...kin,
    source: random.among({
      referral: 30,
      website: 25,
      exhibition: 18,
      "online-marketing": 15,
      "social-media": 7,
      "market-research": 5,
    }),
    needDescription: random.pick(its.needs),
    amount,
    currency: its === words.en ? random.pick(["EUR", "EUR", "USD"]) : "CNY",
    expectedClose: day(open ? -random.below(180) : since),
    segment: random.chance(0.3) ? "large" : "small-mid",
    legalReview: stage === "negotiation" || won ? "passed" : "pending",
    ...(!early && {
      painPoints: random.pick(its.pains),
      currentSupplier: random.pick(["none", "in-house"]),
      needFit: random.among({ high: 4, medium: 4, low: 2 }),
      budget: Math.round(amount * (0.7 + random.below(600) / 1000)),
      budgetConfirmed: random.chance(0.5),
      decisionCycle: random.pick(["up-to-1-month", "1-to-3-months", "3-to-6-months", "over-6-months"]),
      purchaseIntent: random.among({ high: 3, medium: 5, low: 2 }),
      competition: random.pick(["none", "some", "strong"]),
      competitors: random.chance(0.4) ? [{ name: random.pick(its.rivals) }] : [],
    }),
    ...(won && {
      signedOn: day(since),
      deliveryDate: day(since - 60),
      installed: random.chance(0.7),
      trained: random.chance(0.6),
    }),
    ...(lost && {
      lostReason: random.among({
        price: 30,
        competitor: 22,
        budget: 18,
        timing: 12,
        "need-changed": 8,
        fit: 6,
        "no-response": 4,
      }),
      reviewNotes: random.pick(its.pains),
    }),
  };
  return { data, stage, made, since };
}
