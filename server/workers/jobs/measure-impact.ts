import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { formImpact } from "../../../runtime/core/diff/form-impact.ts";
import type { Impact } from "../../../runtime/core/diff/impact.ts";
import { impactOn, impactOnTrashed } from "../../../runtime/core/diff/impact-on.ts";
import { impactTally, listed, type Finding } from "../../../runtime/core/diff/impact-tally.ts";
import { own } from "../../../runtime/core/own.ts";
import type { Mapping } from "../../../runtime/core/diff/mapping.ts";
import { formerForm, migrationsOf } from "../../../runtime/core/diff/mapping-problems.ts";
import { migrateRecord } from "../../../runtime/core/diff/migrate-record.ts";
import { newlyUnique, notUniqueImpact } from "../../../runtime/core/diff/newly-unique.ts";
import { sharedValues } from "../../../runtime/core/diff/shared-values.ts";
import { impactContexts, touchedForms } from "../../engine/impact-contexts.ts";
import { openReader } from "../../store/open-reader.ts";
import type { RecordReads, StoredRecord, StoreLocation } from "../../store/store.ts";
import { compiledVersion, type GivenVersion } from "../compiled-version.ts";
import type { Job } from "../job.ts";

/** The published version and the one that may follow it, both checked before. */
export interface ImpactQuestion {
  readonly store: StoreLocation;
  readonly before: GivenVersion;
  readonly after: GivenVersion;
  readonly mapping: Mapping;
  readonly now: string;
}

/** How many records were looked at, of how many. */
export interface ImpactProgress {
  readonly done: number;
  readonly total: number;
}

const page = 500;

/**
 * Looks at every live record that a new version could do something to, and adds up what it would do; of those in the
 * trash only what publishing asks about them.
 */
export const measureImpact: Job<ImpactQuestion, readonly Finding[]> = async (
  question,
  { signal, progress },
) => {
  const before = compiledVersion(question.before);
  const after = compiledVersion(question.after);
  const reader = await openReader(question.store);
  const { records } = reader;
  try {
    const at = { now: question.now, timeZone: before.timeZone, actor: null };
    const { changed, removed } = touchedForms(before, after);
    const forms = [...changed.map(({ name }) => name), ...removed.map(({ name }) => name)];
    const counts = await Promise.all(
      forms.map((form) =>
        records.count({ app: before, form, where: null, at, search: null, trashed: false }),
      ),
    );
    const total = counts.reduce((sum, count) => sum + count, 0);
    const contexts = impactContexts({ before, after, mapping: question.mapping, now: question.now, records });
    const migrations = new Map(
      [...migrationsOf(before, after, question.mapping).values()].map((one) => [one.before.name, one]),
    );
    let done = 0;
    const tally = impactTally();

    async function each(
      form: string,
      look: (page: readonly StoredRecord[], trashed: readonly StoredRecord[]) => Promise<void>,
    ) {
      for (let coming = records.scan(contexts.read, form, page, null); ;) {
        const some = await coming;
        signal.throwIfAborted();
        const last = some.length < page ? undefined : some.at(-1)?.id;
        // The next ones are read while these are looked at.
        if (last !== undefined) {
          coming = records.scan(contexts.read, form, page, last);
          coming.catch(() => undefined);
        }
        const living = some.filter(({ deletedAt }) => deletedAt === null);
        await look(
          living,
          some.filter(({ deletedAt }) => deletedAt !== null),
        );
        done += living.length;
        progress({ done, total });
        if (last === undefined) return;
      }
    }

    for (const former of changed) {
      const migration = migrations.get(former.name);
      const unique = migration === undefined ? [] : newlyUnique(migration);
      const looks = unique.flatMap(({ field, former: stays }) => {
        if (migration === undefined || stays !== null) return [];
        const impact = notUniqueImpact(migration, field);
        const look = sharedValues((record) => tally.add(record, [impact]));
        return [
          (record: StoredRecord) => look(record, migrateRecord(migration, record).record.data[field.name]),
        ];
      });
      await each(former.name, async (some, trashed) => {
        const contextOf = await contexts.of(former.name, some);
        for (const record of some) {
          tally.add(record, impactOn(contextOf(record), record));
          for (const look of looks) look(record);
        }
        if (migration === undefined) return;
        for (const record of trashed) tally.add(record, impactOnTrashed(migration, record), true);
      });
      for (const { field, former: stays } of unique) {
        if (migration === undefined || stays === null) continue;
        signal.throwIfAborted();
        const sharing = await records.sharing(before, former.name, stays.name, listed);
        tally.addAll(notUniqueImpact(migration, field), former.name, sharing);
      }
    }
    for (const { name, definition } of removed) {
      const decided = own(question.mapping.forms, name) === null;
      const impact = formRemoved(name, definition.title, decided);
      await each(name, (some, trashed) => {
        for (const record of some) tally.add(record, [impact]);
        for (const record of trashed) tally.add(record, [impact], true);
        return Promise.resolve();
      });
    }
    for (const form of await returnedForms(before, after, records)) {
      const owners = await records.retiredOwners(after.name, form.name);
      tally.addAll(formReturned(form), form.name, { owners, ids: [] });
    }
    return tally.findings();
  } finally {
    await reader.close();
  }
};

/** The forms of the new version that an older one had and the version before has not. */
async function returnedForms(
  before: CompiledApp,
  after: CompiledApp,
  records: RecordReads,
): Promise<readonly CompiledForm[]> {
  const retired = await records.retired(after.name);
  const forms = [...after.forms.values()];
  return forms.filter((form) => retired.has(form.name) && formerForm(before, after, form) === undefined);
}

function formReturned(form: CompiledForm): Impact {
  const { title } = form.definition;
  return formImpact(form, "form-returned", `forms/${form.name}`, title, { code: "impact-form-returned" });
}

function formRemoved(form: string, title: Impact["title"], decided: boolean): Impact {
  const path = `forms/${form}`;
  const problem = { code: "impact-form-removed", pointer: "", params: { title } };
  const needs = decided ? null : "form";
  return { key: path, kind: "form-removed", form, path, title, problem, needs, choices: [] };
}
