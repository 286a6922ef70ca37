import type { AppDocument } from "../definition/generated/definition.ts";
import type { Text } from "../definition/text.ts";
import { formFromGuess } from "./form-from-guess.ts";
import type { Guess } from "./guess.ts";

/** What the tables do not say of the app that they become. */
export interface NewAppTraits {
  readonly name: string;
  readonly title: Text;
  readonly defaultLocale: string;
  /** IANA. */
  readonly timeZone: string;
}

const role = "member";

/** The app that a guess describes, with one role for everybody in it: a document that parses, checks and compiles. */
export function appFromGuess(
  guess: Guess,
  { name, title, defaultLocale, timeZone }: NewAppTraits,
): AppDocument {
  return {
    language: 1,
    name,
    version: "0.1.0",
    title,
    defaultLocale,
    timeZone,
    roles: [{ name: role, title: { en: "Member", "zh-CN": "成员" } }],
    forms: guess.tables.flatMap((table) => formFromGuess(guess, table, role) ?? []),
  };
}
