import type { AppSummary, DraftView, PublishResult } from "../../runtime/contract/generated/contract.ts";
import { appFromGuess } from "../../runtime/core/guess/app-from-guess.ts";
import type { Guess } from "../../runtime/core/guess/guess.ts";
import { hereTimeZone } from "../../runtime/ui/display/here-time-zone.ts";
import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";
import { request } from "../../runtime/ui/http/request.ts";

/** What an app is called. */
export interface AppTraits {
  readonly name: string;
  readonly title: string;
  readonly locale: string;
}

/** The app is there, but not published: what is missing, in sentences. */
export class NotPublished extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join(" "));
    this.name = "NotPublished";
    this.reasons = reasons;
  }
}

/**
 * Makes the app that a guess describes and publishes it. `made` says that a former try has made it already. Throws
 * `NotPublished` where only the last step failed, `HttpProblem` otherwise.
 */
export async function makeApp(
  { name, title, locale }: AppTraits,
  guess: Guess,
  made: boolean,
): Promise<void> {
  if (!made) await request<AppSummary>("/apps", { method: "POST", body: { name, title } });
  const path = `/apps/${encodeURIComponent(name)}`;
  try {
    const { revision } = await request<DraftView>(`${path}/draft`);
    const timeZone = hereTimeZone();
    const definition = appFromGuess(guess, { name, title, defaultLocale: locale, timeZone });
    const saved = await request<DraftView>(`${path}/draft`, {
      method: "PUT",
      body: { definition },
      revision,
    });
    const options = { method: "POST", body: {}, revision: saved.revision } as const;
    await request<PublishResult>(`${path}/publish`, options);
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const reasons = error.problems.map(({ message }) => message);
    throw new NotPublished(reasons.length > 0 ? reasons : [error.message]);
  }
}
