import { chinese } from "./phrases.zh.ts";
import { english } from "./phrases.en.ts";

/** What a leaf says; `{}` stands for the operand. */
export type PhraseName =
  | "present"
  | `${"eq" | "ne" | "lt" | "le" | "gt" | "ge"}${"" | "Time"}`
  | "eqNumber"
  | "neNumber"
  | "eqBoolean"
  | "withinLast"
  | "longAgo"
  | "in"
  | "contains"
  | "textContains"
  | "textStartsWith"
  | "textEndsWith"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "isSelf"
  | "isTeam";

/** One language of sentences. */
export interface Phrases {
  readonly and: string;
  readonly or: string;
  readonly open: string;
  readonly close: string;
  readonly always: string;
  readonly never: string;
  /** Between the title of a field and what is said of it. */
  readonly afterTitle: string;
  /** What is said where the assertion is asked for, and where its opposite is: empty is among the opposites. */
  readonly leaf: { readonly [name in PhraseName]: readonly [said: string, opposite: string] };
  readonly list: (items: readonly string[], more: number) => string;
  readonly quote: (text: string) => string;
  readonly moments: {
    readonly now: string;
    readonly today: string;
    readonly past: (duration: string) => string;
    readonly future: (duration: string) => string;
  };
  readonly characters: (count: number) => string;
  readonly items: (count: number) => string;
  /** By the letters of ISO 8601: Y M W D, and H N S with N for minutes. */
  readonly units: { readonly [unit in DurationUnit]: (count: number) => string };
}

export type DurationUnit = "Y" | "M" | "W" | "D" | "H" | "N" | "S";

/** Chinese for the locales of Chinese, else English. */
export function languageOf(locale: string): Phrases {
  return locale.split("-")[0] === "zh" ? chinese : english;
}
