import { diffApps } from "../../runtime/core/diff/diff-apps.ts";
import type { Change } from "../../runtime/core/diff/change.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { acceptUpload } from "../engine/accept-upload.ts";
import { strandedRecords } from "../engine/stranded-records.ts";
import type { Services } from "../services.ts";
import type { App } from "../store/system/apps.ts";

/** What publishing would meet: problems by pointer, what differs from the published version, and how many records live. */
export interface CheckedDraft {
  readonly problems: readonly Problem[];
  readonly changes: readonly Change[];
  readonly records: { readonly [form: string]: number };
}

/** Checks a draft as publishing would, without changing anything. */
export async function checkDraft(services: Services, app: App, definition: unknown): Promise<CheckedDraft> {
  const before = (await services.apps.current(app)) ?? null;
  const compiled = await acceptUpload(services, definition, app.currentVersion + 1, { examples: true });
  const at = { now: services.now(), timeZone: before?.timeZone ?? "UTC", actor: null };
  const counts = await Promise.all(
    [...(before?.forms.keys() ?? [])].map(async (form) => {
      if (before === null) return [form, 0] as const;
      const query = { app: before, form, where: null, at, search: null, trashed: false };
      return [form, await services.store.records.count(query)] as const;
    }),
  );
  const records = Object.fromEntries(counts);
  if (!compiled.ok) return { problems: compiled.problems, changes: [], records };
  const problems = before === null ? [] : await strandedRecords(services, before, compiled.value);
  return { problems, changes: diffApps(before, compiled.value), records };
}
