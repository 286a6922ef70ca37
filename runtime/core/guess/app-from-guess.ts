import { emptyApp, firstRole } from "../definition/empty-app.ts";
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

/** The app that a guess describes, with one role for everybody in it: a document that parses, checks and compiles. */
export function appFromGuess(
  guess: Guess,
  { name, title, defaultLocale, timeZone }: NewAppTraits,
): AppDocument {
  const app = emptyApp(name, title, defaultLocale, timeZone);
  return { ...app, forms: guess.tables.flatMap((table) => formFromGuess(guess, table, firstRole) ?? []) };
}
