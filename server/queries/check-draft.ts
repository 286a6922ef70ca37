import type { Change } from "../../runtime/core/diff/change.ts";
import { diffApps } from "../../runtime/core/diff/diff-apps.ts";
import { mappingProblems } from "../../runtime/core/diff/mapping-problems.ts";
import type { Mapping } from "../../runtime/core/diff/mapping.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { done } from "../done.ts";
import { checkUpload } from "../engine/accept-upload.ts";
import type { ImpactJob } from "../engine/impact-jobs.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { App } from "../store/system/apps.ts";
import type { User } from "../store/system/users.ts";
import { countRecords } from "./count-records.ts";

/** What publishing would meet: problems by pointer, what differs from the published version, and what it does to records. */
export interface CheckedDraft {
  readonly problems: readonly Problem[];
  readonly changes: readonly Change[];
  readonly records: { readonly [form: string]: number };
  /** Perhaps still on its way; null where there is nothing to compare. */
  readonly impact: ImpactJob | null;
}

/** So long the answer waits for the impact, in milliseconds: a short one comes with it, a long one is asked for. */
const patience = 300;

/** Checks a draft as publishing would, without changing anything; refused where it is beyond the limits of any. */
export async function checkDraft(
  services: Services,
  user: User,
  app: App,
  definition: unknown,
  mapping: Mapping,
): Promise<Result<CheckedDraft>> {
  const before = (await services.apps.current(app)) ?? null;
  const version = app.currentVersion + 1;
  const checked = await checkUpload(services, definition, version, { examples: true });
  if (!checked.ok) return checked;
  const { problems, app: after, document } = checked.value;
  const records = before === null ? {} : await countRecords(services, before);
  const changes = document === null ? [] : diffApps(before, { document });
  if (after === null) return done({ problems, changes, records, impact: null });
  const published = await services.store.versions.get(app.name, app.currentVersion);
  if (before === null || published === undefined) return done({ problems, changes, records, impact: null });
  const unknown = mappingProblems(before, after, mapping);
  const started = services.impacts.start(app.name, user.id, {
    store: services.store.location,
    before: { document: published.document, version: app.currentVersion },
    after: { document: JSON.stringify(definition), version },
    mapping,
    now: services.now(),
  });
  await services.impacts.settled(started.id, patience);
  const impact = services.impacts.get(app.name, started.id) ?? started;
  return done({ problems: [...problems, ...unknown], changes, records, impact });
}
