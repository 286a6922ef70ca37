import type { ScoreInsight } from "../../runtime/core/insight/score/score-insight.ts";
import { formerForm } from "../../runtime/core/diff/mapping-problems.ts";
import { done } from "../done.ts";
import { acceptUpload } from "../engine/accept-upload.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import type { App } from "../store/system/apps.ts";
import type { User } from "../store/system/users.ts";
import { JobTooLong } from "../workers/job-too-long.ts";

/** Which scorecard is tried; both names are the client's. */
export interface ScorecardPlace {
  readonly form: string;
  readonly pipeline: string;
}

/** What a scorecard does to live records, and those that it moves most as they lie in the store. */
export interface TriedScorecard {
  readonly insight: ScoreInsight;
  readonly moved: ReadonlyMap<string, StoredRecord>;
}

/**
 * Scores every live record of a published app by the scorecard of a definition to come, off the request thread. What
 * the same person asked before is broken off: only the last answer is wanted.
 */
export async function tryScorecard(
  services: Services,
  user: User,
  app: App,
  definition: unknown,
  { form, pipeline }: ScorecardPlace,
): Promise<Result<TriedScorecard>> {
  const version = app.currentVersion + 1;
  const accepted = await acceptUpload(services, definition, version);
  if (!accepted.ok) return accepted;
  const known = accepted.value.forms.get(form);
  if (!known) return refuse("unknown-name", "unknown-form", "/form", { form });
  if (!known.pipelines.get(pipeline)?.scorecard)
    return refuse("unknown-name", "no-scorecard", "/pipeline", { pipeline });
  const [published, before] = await Promise.all([
    services.store.versions.get(app.name, app.currentVersion),
    services.apps.current(app),
  ]);
  if (!published || !before) return refuse("not-found", "not-found");
  const question = {
    store: services.store.location,
    before: { document: published.document, version: app.currentVersion },
    after: { document: JSON.stringify(definition), version },
    form,
    pipeline,
    now: services.now(),
  };
  const insight = await scored(services, `${app.name} ${user.id}`, question);
  if (!insight.ok) return insight;
  const ids = insight.value.movers.map(({ id }) => id);
  const former = formerForm(before, accepted.value, known);
  const moved = former === undefined ? [] : await services.store.records.getMany(before, former.name, ids);
  return done({ insight: insight.value, moved: new Map(moved.map((record) => [record.id, record])) });
}

async function scored(
  { workers, latest }: Services,
  key: string,
  question: Parameters<typeof workers.run<"score-draft">>[1],
): Promise<Result<ScoreInsight>> {
  try {
    const insight = await latest.run(key, (signal) => workers.run("score-draft", question, { signal }));
    return insight === null ? refuse("conflict", "asked-anew") : done(insight);
  } catch (error) {
    if (error instanceof JobTooLong) return refuse("invalid", "scoring-too-costly");
    throw error;
  }
}
